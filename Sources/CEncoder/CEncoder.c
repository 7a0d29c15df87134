#include "CEncoder.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

// Products and sums are rounded apart, so that a wider processor comes to the same.
#pragma STDC FP_CONTRACT OFF
// Wide values are passed between functions that are inlined, which no other file sees.
#pragma clang diagnostic ignored "-Wpsabi"
#define INLINE static inline __attribute__((always_inline))

typedef float floats __attribute__((ext_vector_type(16), aligned(4)));
typedef int32_t ints __attribute__((ext_vector_type(16), aligned(4)));
typedef int8_t bytes __attribute__((ext_vector_type(16), aligned(1)));

enum { lanes = 16, head_size = 32 };
// Rows are multiplied so many at a time, or a half of them.
enum { most_tile_rows = 12 };
// What a tile of the matrix unit holds: 16 rows of 64 bytes.
enum { unit_rows = 16, unit_bytes = 64 };
// Of a map with more inputs the weights of 64 outputs do not stay in the first cache.
enum { near_inputs = 512 };
// Keys are padded to what the matrix unit takes at once, and queries are read so many at a time that their scores stay near.
enum { key_block = 64, query_block = 48 };
// A wide layer is made of so many rows at a time that it stays near.
enum { wide_block = 96 };

static size_t whole(size_t count, size_t of) { return (count + of - 1) / of * of; }

// MARK: - Floats

// 1.5 · 2^23, and its bits. The last bit of a float of that size counts one, so adding this to a number below 2^22 rounds it to a whole
// number, which is what the bits of the sum exceed these by.
#define ROUNDING_SHIFT 12582912.0f
#define ROUNDING_SHIFT_BITS 0x4B400000

#define FOR(name) name##_plain
#define CURVE_LANES 16
#include "Floats.h"
#undef FOR
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)
#define FOR(name) name##_v3
#include "Floats.h"
#undef FOR
#pragma clang attribute pop
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4"))), apply_to = function)
#define FOR(name) name##_v4
#undef CURVE_LANES
#define CURVE_LANES 64
#include "Floats.h"
#undef FOR
#pragma clang attribute pop
#define BEST(name, ...) \
  (__builtin_cpu_supports("x86-64-v4") ? name##_v4(__VA_ARGS__) \
      : __builtin_cpu_supports("x86-64-v3") ? name##_v3(__VA_ARGS__) \
                                            : name##_plain(__VA_ARGS__))
#else
#define BEST(name, ...) name##_plain(__VA_ARGS__)
#endif

void encoder_embed(
    const int8_t *word, float scale, const float *place, const float *mark, size_t width, float *out) {
  BEST(embed, word, scale, place, mark, width, out);
}

void encoder_add_norm(
    float *x, const float *y, const float *weight, const float *bias, size_t rows, size_t width) {
  BEST(add_norm, x, y, weight, bias, rows, width);
}

void encoder_pairs_apply(
    const encoder_pair_map *map, const float *added, const float *multiplied, const float *word_added,
    const float *word_multiplied, const int32_t *rows, size_t words, float *out) {
  BEST(pairs, map, added, multiplied, word_added, word_multiplied, rows, words, out);
}

void encoder_arcs(
    const float *dependents, size_t words, const float *heads, size_t places, size_t size, float *out) {
  BEST(arcs, dependents, words, heads, places, size, out);
}

void encoder_bonds_apply(const encoder_bonds *bonds, const int32_t *heads, size_t words, float *out) {
  BEST(bonds, bonds, heads, words, out);
}

// MARK: - Linear maps

#include "Products.h"

/// Rows are padded so that neither twelve nor 32 at a time reach behind them.
static size_t padded_rows(size_t rows) {
  const size_t tile = whole(rows, most_tile_rows), unit = whole(rows, 2 * unit_rows);
  return tile > unit ? tile : unit;
}

size_t encoder_linear_scratch(size_t rows, size_t inputs) {
  const size_t padded = padded_rows(rows);
  return whole(padded * inputs, 64) + padded * sizeof(float);
}

void encoder_linear_apply(const encoder_linear *linear, const float *x, size_t rows, float *y, void *scratch) {
  const size_t inputs = (size_t)linear->inputs, padded = padded_rows(rows);
  const way way = best_way(inputs);
  int8_t *numbers = scratch;
  float *scales = (float *)((char *)scratch + whole(padded * inputs, 64));
  BEST(round_rows, x, inputs, rows, inputs, flip_of(way), numbers, scales);
  memset(numbers + rows * inputs, 0, (padded - rows) * inputs);
  multiply(
      way, linear, &(rounded_rows){numbers, scales, rows, padded, inputs, flip_of(way)},
      (result_rows){y, (size_t)linear->outputs});
}

size_t encoder_feed_forward_scratch(size_t rows, size_t inputs, size_t middle) {
  if (rows > wide_block) rows = wide_block;
  const size_t most = inputs > middle ? inputs : middle;
  return whole(rows * middle * sizeof(float), 64) + encoder_linear_scratch(rows, most);
}

void encoder_feed_forward(
    const encoder_linear *widening, const encoder_linear *narrowing, const float *x, size_t rows, float *y,
    void *scratch) {
  const size_t inputs = (size_t)widening->inputs, middle = (size_t)widening->outputs;
  float *wide = scratch;
  char *rest = (char *)scratch + whole((rows < wide_block ? rows : wide_block) * middle * sizeof(float), 64);
  for (size_t first = 0; first < rows; first += wide_block) {
    const size_t count = rows - first < wide_block ? rows - first : wide_block;
    encoder_linear_apply(widening, x + first * inputs, count, wide, rest);
    BEST(gelu, wide, count * middle);
    encoder_linear_apply(narrowing, wide, count, y + first * (size_t)narrowing->outputs, rest);
  }
}

// MARK: - Attention

// What attention keeps of a head, and of as many queries as are read at once.
typedef struct {
  float *key_scales, *ones, *zeros, *scores, *query_scales, *shares, *value_scales;
  int8_t *keys, *values, *queries, *weights;
} attention_room;

/// - Returns: How many bytes it takes, from `start`, which may be null.
static size_t attention_room_at(char *start, size_t padded, attention_room *room) {
  const size_t queries = padded_rows(query_block);
  size_t size = 0;
#define TAKE(name, count) \
  if (start) room->name = (void *)(start + size); \
  size += whole((count) * sizeof *room->name, 64)
  TAKE(key_scales, padded);
  TAKE(ones, padded);
  TAKE(zeros, padded);
  TAKE(scores, queries * padded);
  TAKE(query_scales, queries);
  TAKE(shares, queries);
  TAKE(value_scales, head_size);
  TAKE(keys, padded * head_size);
  TAKE(values, padded * head_size);
  TAKE(queries, queries * head_size);
  TAKE(weights, queries * padded);
#undef TAKE
  return size;
}

size_t encoder_attention_scratch(size_t rows) {
  attention_room room;
  return attention_room_at(0, whole(rows, key_block), &room);
}

/// Packs rounded keys as `encoder_linear` wants weights: outputs are the keys.
static void pack_keys(const int8_t *rounded, size_t padded, int8_t *packed) {
  for (size_t block = 0; block < padded; block += lanes, packed += lanes * head_size)
    for (size_t lane = 0; lane < lanes; lane++, rounded += head_size)
      for (size_t d = 0; d < head_size; d += 4) memcpy(packed + d * lanes + lane * 4, rounded + d, 4);
}

void encoder_attention(const encoder_heads *heads, float *out, void *scratch) {
  const size_t rows = heads->rows, padded = whole(rows, key_block), width = heads->heads * head_size;
  // 1 / sqrt(32)
  const float scale = 0.17677670f;
  const way scoring_way = best_way(head_size), summing_way = best_way(padded);
  attention_room room;
  attention_room_at(scratch, padded, &room);
  for (size_t key = 0; key < padded; key++) room.ones[key] = 1, room.zeros[key] = 0, room.key_scales[key] = 0;
  for (size_t head = 0; head < heads->heads; head++) {
    const float *q = heads->q + head * head_size, *k = heads->k + head * head_size, *v = heads->v + head * head_size;
    // The room of the weights holds the rounded keys until they are packed.
    int8_t *rounded = room.weights;
    BEST(round_rows, k, heads->stride, rows, head_size, 0, rounded, room.key_scales);
    memset(rounded + rows * head_size, 0, (padded - rows) * head_size);
    pack_keys(rounded, padded, room.keys);
    for (size_t key = 0; key < rows; key++) room.key_scales[key] *= scale;
    BEST(tops, v, heads->stride, rows, room.value_scales);
    BEST(pack_values, v, heads->stride, rows, padded, room.value_scales, room.values);
    for (size_t d = 0; d < head_size; d++) room.value_scales[d] /= 127.0f;
    const encoder_linear scoring = {room.keys, room.ones, room.zeros, head_size, (int32_t)padded};
    const encoder_linear summing = {room.values, room.value_scales, room.zeros, (int32_t)padded, head_size};
    for (size_t first = 0; first < heads->queries; first += query_block) {
      const size_t queries = heads->queries - first < query_block ? heads->queries - first : query_block;
      const size_t room_rows = padded_rows(queries);
      const int8_t flip = flip_of(scoring_way);
      BEST(
          round_rows, q + first * heads->query_stride, heads->query_stride, queries, head_size, flip, room.queries,
          room.query_scales);
      memset(room.queries + queries * head_size, 0, (room_rows - queries) * head_size);
      multiply(
          scoring_way, &scoring, &(rounded_rows){room.queries, room.query_scales, queries, room_rows, head_size, flip},
          (result_rows){room.scores, padded});
      BEST(weights, room.scores, room.key_scales, queries, rows, padded, room.weights, room.shares);
      memset(room.weights + queries * padded, 0, (room_rows - queries) * padded);
      // Weights of keys have no sign.
      multiply(
          summing_way, &summing, &(rounded_rows){room.weights, room.shares, queries, room_rows, padded, 0},
          (result_rows){out + first * width + head * head_size, width});
    }
  }
}

// MARK: - A layer

/// The map to some outputs of another, both ends at multiples of 16.
static encoder_linear part(const encoder_linear *linear, size_t first, size_t outputs) {
  return (encoder_linear){
      linear->weights + first * (size_t)linear->inputs, linear->scales + first, linear->bias + first, linear->inputs,
      (int32_t)outputs};
}

static size_t largest(size_t a, size_t b) { return a > b ? a : b; }

size_t encoder_layer_scratch(const encoder_layer *layer, size_t rows) {
  const size_t width = (size_t)layer->qkv.inputs, middle = (size_t)layer->widening.outputs;
  return whole(rows * 5 * width * sizeof(float), 64)
      + largest(
          largest(encoder_linear_scratch(rows, width), encoder_attention_scratch(rows)),
          encoder_feed_forward_scratch(rows, width, middle));
}

size_t encoder_layer_apply(
    const encoder_layer *layer, float *x, size_t rows, const int32_t *wanted, size_t wanted_rows, void *scratch) {
  const size_t width = (size_t)layer->qkv.inputs, count = wanted ? wanted_rows : rows;
  float *qkv = scratch, *attended = qkv + rows * 3 * width, *added = attended + rows * width;
  void *rest = (char *)scratch + whole(rows * 5 * width * sizeof(float), 64);
  encoder_heads heads = {qkv, qkv + width, qkv + 2 * width, count, rows, 3 * width, 3 * width, width / head_size};
  if (wanted) {
    const encoder_linear queries = part(&layer->qkv, 0, width), others = part(&layer->qkv, width, 2 * width);
    float *q = qkv + rows * 2 * width;
    encoder_linear_apply(&others, x, rows, qkv, rest);
    for (size_t row = 0; row < count; row++)
      memmove(x + row * width, x + (size_t)wanted[row] * width, width * sizeof(float));
    encoder_linear_apply(&queries, x, count, q, rest);
    heads = (encoder_heads){q, qkv, qkv + width, count, rows, width, 2 * width, width / head_size};
  } else {
    encoder_linear_apply(&layer->qkv, x, rows, qkv, rest);
  }
  encoder_attention(&heads, attended, rest);
  encoder_linear_apply(&layer->output, attended, count, added, rest);
  encoder_add_norm(x, added, layer->norm_weights[0], layer->norm_biases[0], count, width);
  encoder_feed_forward(&layer->widening, &layer->narrowing, x, count, added, rest);
  encoder_add_norm(x, added, layer->norm_weights[1], layer->norm_biases[1], count, width);
  return count;
}
