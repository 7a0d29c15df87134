// The arithmetic of a transformer encoder, the same on every machine to the last bit.
#ifndef FIGUREWATCH_CENCODER_H
#define FIGUREWATCH_CENCODER_H

#include <stddef.h>
#include <stdint.h>

/// A linear map with weights of eight bits.
///
/// Weights are packed in blocks of 16 outputs and 4 inputs, `[outputs / 16][inputs / 4][16][4]`, so that one instruction
/// multiplies a block with four inputs; `inputs` is a multiple of 4 and `outputs` one of 16.
typedef struct {
  const int8_t *weights;
  /// By output: what a weight of one stands for.
  const float *scales;
  const float *bias;
  int32_t inputs;
  int32_t outputs;
} encoder_linear;

/// y = x W^T + b, with the rows of x rounded to eight bits each by its largest magnitude.
///
/// - Parameters:
///   - x: rows × inputs.
///   - y: rows × outputs.
///   - scratch: At least `encoder_linear_scratch(rows, inputs)` bytes, at a multiple of 64.
void encoder_linear_apply(const encoder_linear *linear, const float *x, size_t rows, float *y, void *scratch);

/// The scratch bytes that `encoder_linear_apply` needs.
size_t encoder_linear_scratch(size_t rows, size_t inputs);

/// y = narrowing(GELU(widening(x))), with GELU by the error function (Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016).
///
/// - Parameters:
///   - widening, narrowing: The second has as many inputs as the first has outputs.
///   - x: rows × inputs.
///   - y: rows × the second's outputs.
///   - scratch: At least `encoder_feed_forward_scratch(rows, inputs, middle)` bytes, at a multiple of 64.
void encoder_feed_forward(
    const encoder_linear *widening, const encoder_linear *narrowing, const float *x, size_t rows, float *y,
    void *scratch);

/// The scratch bytes that `encoder_feed_forward` needs.
///
/// - Parameter middle: How many outputs the first map has.
size_t encoder_feed_forward_scratch(size_t rows, size_t inputs, size_t middle);

/// x = LayerNorm(x + y) (Ba, Kiros and Hinton, "Layer Normalization", 2016).
///
/// - Parameters:
///   - y: rows × width, or null for none.
///   - width: A multiple of 16.
void encoder_add_norm(float *x, const float *y, const float *weight, const float *bias, size_t rows, size_t width);

/// Queries, keys and values of rows: 32 numbers a head, head by head.
typedef struct {
  const float *q, *k, *v;
  /// How many rows ask, and how many are asked.
  size_t queries, rows;
  /// In numbers: how far queries stand apart, and how far keys and values do.
  size_t query_stride, stride;
  size_t heads;
} encoder_heads;

/// Attention to every row, head by head (Vaswani et al., "Attention Is All You Need", 2017), with queries, keys, values and weights
/// rounded to eight bits.
///
/// - Parameters:
///   - out: queries × heads × 32.
///   - scratch: At least `encoder_attention_scratch(rows)` bytes, at a multiple of 64.
void encoder_attention(const encoder_heads *heads, float *out, void *scratch);

/// The scratch bytes that `encoder_attention` needs.
size_t encoder_attention_scratch(size_t rows);

/// A layer of a transformer: attention and a wide layer, each added to what comes in and normalised.
typedef struct {
  /// To queries, keys and values, each as wide as what comes in.
  encoder_linear qkv;
  encoder_linear output, widening, narrowing;
  /// Behind attention, and behind the wide layer.
  const float *norm_weights[2], *norm_biases[2];
} encoder_layer;

/// States behind a layer, in the place of those before it.
///
/// - Parameters:
///   - x: rows × width, where the width is a multiple of 32.
///   - wanted: The rows whose states are wanted, from the first to the last; null for all. Their states are written one behind the
///     other, and the others are lost.
///   - scratch: At least `encoder_layer_scratch(layer, rows)` bytes, at a multiple of 64.
/// - Returns: How many rows were wanted.
size_t encoder_layer_apply(
    const encoder_layer *layer, float *x, size_t rows, const int32_t *wanted, size_t wanted_rows, void *scratch);

/// The scratch bytes that `encoder_layer_apply` needs.
size_t encoder_layer_scratch(const encoder_layer *layer, size_t rows);

/// out = scale · word + place + mark.
///
/// - Parameter width: A multiple of 16.
void encoder_embed(
    const int8_t *word, float scale, const float *place, const float *mark, size_t width, float *out);

/// Asks questions about words and what they stand to.
typedef struct {
  /// Tables with rows of `size` numbers, for how a word stands.
  const float *tables[3];
  /// questions × 2 × size: the weights of the sum, then those of the product.
  const float *weights;
  const float *bias;
  /// `size` is a multiple of 16; there are at most `encoder_most_questions`.
  size_t size, questions;
} encoder_pair_map;

enum { encoder_most_questions = 8 };

/// For each word and question the sum of max(added + word_added + three rows of tables, 0) and of multiplied ·
/// word_multiplied, each with the question's weights.
///
/// - Parameters:
///   - added, multiplied: Of what the words stand to: `size` numbers each.
///   - word_added, word_multiplied: words × size.
///   - rows: words × 3: which row of each table.
///   - out: words × questions.
void encoder_pairs_apply(
    const encoder_pair_map *map, const float *added, const float *multiplied, const float *word_added,
    const float *word_multiplied, const int32_t *rows, size_t words, float *out);

/// The product of each word as a dependent with each place as its head: words × places.
///
/// - Parameters:
///   - dependents: words × size, where the size is a multiple of 16.
///   - heads: places × size.
void encoder_arcs(
    const float *dependents, size_t words, const float *heads, size_t places, size_t size, float *out);

/// What tells how words stand to their heads: rows of `size` numbers, a multiple of 16.
typedef struct {
  /// By word.
  const float *added, *multiplied;
  /// By place of a head.
  const float *added_head, *multiplied_head;
  size_t size;
} encoder_bonds;

/// For each word max(added + added_head, 0), then multiplied · multiplied_head, by the place of its head.
///
/// - Parameter out: words × 2 × size.
void encoder_bonds_apply(const encoder_bonds *bonds, const int32_t *heads, size_t words, float *out);

#endif
