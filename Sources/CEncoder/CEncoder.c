#include "CEncoder.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Products and sums are rounded apart, so that a wider processor comes to the same.
#pragma STDC FP_CONTRACT OFF
// Wide values are passed between functions that are inlined, which no other file sees.
#pragma clang diagnostic ignored "-Wpsabi"
#define INLINE static inline __attribute__((always_inline))

typedef float floats __attribute__((vector_size(64), aligned(4)));
typedef int32_t ints __attribute__((vector_size(64), aligned(4)));

enum { lanes = 16, head_size = 32, tile_rows = 6 };
enum { key_block = 64, query_block = 4 };


static size_t whole(size_t count, size_t of) { return (count + of - 1) / of * of; }

size_t encoder_attention_scratch(size_t rows) {
  const size_t padded = whole(rows, key_block);
  return (head_size + query_block) * padded;
}

// MARK: - Floats

#define FOR(name) name##_plain
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

void encoder_gelu(float *x, size_t count) { BEST(gelu, x, count); }

void encoder_relu(float *x, size_t count) { BEST(relu, x, count); }

void encoder_add_norm(
    float *x, const float *y, const float *weight, const float *bias, size_t rows, size_t width) {
  BEST(add_norm, x, y, weight, bias, rows, width);
}

void encoder_attention(const float *qkv, size_t rows, size_t heads, float *out, float *scratch) {
  BEST(attention, qkv, rows, heads, out, scratch);
}

void encoder_pairs_apply(
    const encoder_pair_map *map, const float *added, const float *multiplied, const float *word_added,
    const float *word_multiplied, const int32_t *rows, size_t words, float *out) {
  BEST(pairs, map, added, multiplied, word_added, word_multiplied, rows, words, out);
}

// MARK: - Linear maps

// Where the rounded rows of x stand, and what a row's numbers of one stand for.
typedef struct {
  int8_t *numbers;
  const float *scales;
  size_t rows, padded, inputs;
} rounded_rows;

/// Puts the sums of one block of outputs with up to six rows into y.
INLINE void put(
    const encoder_linear *linear, const rounded_rows *x, const int32_t *sums, size_t row, size_t output, float *y) {
  if (row >= x->rows) return;
  float *to = y + row * (size_t)linear->outputs + output;
  for (size_t lane = 0; lane < lanes; lane++)
    to[lane] = (float)sums[lane] * (x->scales[row] * linear->scales[output + lane]) + linear->bias[output + lane];
}

// Sums are of whole numbers, so that all three ways give the same.

static void multiply_plain(const encoder_linear *linear, const rounded_rows *x, float *y) {
  for (size_t output = 0; output < (size_t)linear->outputs; output += lanes)
    for (size_t row = 0; row < x->rows; row++) {
      const int8_t *weights = linear->weights + output * x->inputs, *numbers = x->numbers + row * x->inputs;
      int32_t sums[lanes] = {};
      for (size_t k = 0; k < x->inputs; k += 4, weights += 64)
        for (int lane = 0; lane < lanes; lane++)
          for (int i = 0; i < 4; i++) sums[lane] += (int32_t)numbers[k + i] * weights[lane * 4 + i];
      put(linear, x, sums, row, output, y);
    }
}

#if defined(__x86_64__)
#define VNNI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))

/// Up to four blocks of outputs.
VNNI INLINE void multiply_blocks_vnni(
    const encoder_linear *linear, const rounded_rows *x, float *y, size_t output, const int blocks) {
  const size_t inputs = x->inputs, next = inputs * lanes;
  const int8_t *weights = linear->weights + output * inputs;
  // The instruction takes inputs without a sign: 128 was added to each, and 128 times the weights is taken away.
  const __m512i sign = _mm512_set1_epi8((char)0x80);
  __m512i offsets[4] = {};
  for (size_t k = 0; k < inputs; k += 4)
    for (int block = 0; block < blocks; block++)
      offsets[block] = _mm512_dpbusd_epi32(
          offsets[block], sign, _mm512_loadu_si512(weights + (size_t)block * next + k * lanes));
  for (size_t first = 0; first < x->rows; first += tile_rows) {
    const int8_t *numbers = x->numbers + first * inputs;
    __m512i sums[tile_rows][4];
    for (int row = 0; row < tile_rows; row++)
      for (int block = 0; block < 4; block++) sums[row][block] = _mm512_setzero_si512();
    for (size_t k = 0; k < inputs; k += 4) {
      __m512i w[4];
#pragma clang loop unroll(full)
      for (int block = 0; block < blocks; block++)
        w[block] = _mm512_loadu_si512(weights + (size_t)block * next + k * lanes);
#pragma clang loop unroll(full)
      for (int row = 0; row < tile_rows; row++) {
        int32_t four;
        memcpy(&four, numbers + (size_t)row * inputs + k, 4);
        const __m512i fours = _mm512_set1_epi32(four);
#pragma clang loop unroll(full)
        for (int block = 0; block < blocks; block++)
          sums[row][block] = _mm512_dpbusd_epi32(sums[row][block], fours, w[block]);
      }
    }
#pragma clang loop unroll(full)
    for (int row = 0; row < tile_rows; row++)
#pragma clang loop unroll(full)
      for (int block = 0; block < blocks; block++) {
        int32_t total[lanes];
        _mm512_storeu_si512(total, _mm512_sub_epi32(sums[row][block], offsets[block]));
        put(linear, x, total, first + (size_t)row, output + (size_t)block * lanes, y);
      }
  }
}

VNNI static void multiply_vnni(const encoder_linear *linear, const rounded_rows *x, float *y) {
  for (size_t at = 0; at < x->padded * x->inputs; at++) x->numbers[at] ^= (int8_t)0x80;
  size_t output = 0;
  const size_t outputs = (size_t)linear->outputs;
  for (; output + 4 * lanes <= outputs; output += 4 * lanes) multiply_blocks_vnni(linear, x, y, output, 4);
  for (; output < outputs; output += lanes) multiply_blocks_vnni(linear, x, y, output, 1);
}

__attribute__((target("avx2"))) static void multiply_avx2(
    const encoder_linear *linear, const rounded_rows *x, float *y) {
  const size_t inputs = x->inputs;
  for (size_t output = 0; output < (size_t)linear->outputs; output += lanes)
    for (size_t first = 0; first < x->rows; first += 3) {
      const int8_t *weights = linear->weights + output * inputs, *numbers = x->numbers + first * inputs;
      // Two sums for each output, four outputs in a register.
      __m256i pairs[3][4];
      for (int row = 0; row < 3; row++)
        for (int part = 0; part < 4; part++) pairs[row][part] = _mm256_setzero_si256();
      for (size_t k = 0; k < inputs; k += 4, weights += 64) {
        __m256i fours[3];
#pragma clang loop unroll(full)
        for (int row = 0; row < 3; row++) {
          int32_t four;
          memcpy(&four, numbers + (size_t)row * inputs + k, 4);
          fours[row] = _mm256_cvtepi8_epi16(_mm_set1_epi32(four));
        }
#pragma clang loop unroll(full)
        for (int part = 0; part < 4; part++) {
          const __m256i wide = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(weights + part * 16)));
#pragma clang loop unroll(full)
          for (int row = 0; row < 3; row++)
            pairs[row][part] = _mm256_add_epi32(pairs[row][part], _mm256_madd_epi16(fours[row], wide));
        }
      }
      for (int row = 0; row < 3; row++) {
        int32_t sums[lanes];
        for (int part = 0; part < 4; part++) {
          int32_t two[8];
          _mm256_storeu_si256((__m256i *)two, pairs[row][part]);
          for (int lane = 0; lane < 4; lane++) sums[part * 4 + lane] = two[lane * 2] + two[lane * 2 + 1];
        }
        put(linear, x, sums, first + (size_t)row, output, y);
      }
    }
}
#endif

size_t encoder_linear_scratch(size_t rows, size_t inputs) {
  const size_t padded = whole(rows, tile_rows);
  return whole(padded * inputs, 64) + padded * sizeof(float);
}

void encoder_linear_apply(const encoder_linear *linear, const float *x, size_t rows, float *y, void *scratch) {
  const size_t inputs = (size_t)linear->inputs, padded = whole(rows, tile_rows);
  int8_t *numbers = scratch;
  float *scales = (float *)((char *)scratch + whole(padded * inputs, 64));
  BEST(round_rows, x, rows, inputs, numbers, scales);
  memset(numbers + rows * inputs, 0, (padded - rows) * inputs);
  const rounded_rows rounded = {numbers, scales, rows, padded, inputs};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw"))
    return multiply_vnni(linear, &rounded, y);
  if (__builtin_cpu_supports("avx2")) return multiply_avx2(linear, &rounded, y);
#endif
  multiply_plain(linear, &rounded, y);
}
