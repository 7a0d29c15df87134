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

typedef float floats __attribute__((vector_size(64), aligned(4)));
typedef int32_t ints __attribute__((vector_size(64), aligned(4)));
typedef int8_t bytes __attribute__((vector_size(16), aligned(1)));

enum { lanes = 16, head_size = 32, tile_rows = 6 };
// What a tile of the matrix unit holds: 16 rows of 64 bytes.
enum { unit_rows = 16, unit_bytes = 64 };
// Keys are padded to what the matrix unit takes at once, and queries are read so many at a time that their scores stay near.
enum { key_block = 64, query_block = 96 };

static size_t whole(size_t count, size_t of) { return (count + of - 1) / of * of; }

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

// Sums are of whole numbers, so that all four ways give the same.

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

// The matrix unit of newer processors (Intel, "Intel 64 and IA-32 Architectures Software Developer's Manual", volume 1,
// chapter 18, "Programming with Intel Advanced Matrix Extensions"): a block of weights is packed just as it wants a tile.

static int may_use_matrix_unit;

/// The system has to be asked once for the room that tiles take when threads are switched (Documentation/arch/x86/xstate.rst
/// of Linux).
static void ask_for_matrix_unit(void) {
  enum { request = 0x1023 /* ARCH_REQ_XCOMP_PERM */, tile_data = 18 };
  may_use_matrix_unit = __builtin_cpu_supports("amx-int8") && syscall(SYS_arch_prctl, request, tile_data) == 0;
}

static int has_matrix_unit(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, ask_for_matrix_unit);
  return may_use_matrix_unit;
}

#define UNIT __attribute__((target("amx-tile,amx-int8")))

typedef struct {
  uint8_t palette, start_row, reserved[14];
  uint16_t bytes[16];
  uint8_t rows[16];
} __attribute__((packed)) unit_shape;

/// Two blocks of outputs with 32 rows: four tiles of sums, each loaded tile of rows or weights used twice.
UNIT static void multiply_unit(const encoder_linear *linear, const rounded_rows *x, float *y) {
  const size_t inputs = x->inputs, next = inputs * lanes, outputs = (size_t)linear->outputs;
  unit_shape shape = {.palette = 1};
  for (int tile = 0; tile < 8; tile++) shape.bytes[tile] = unit_bytes, shape.rows[tile] = unit_rows;
  _tile_loadconfig(&shape);
  _Alignas(64) int32_t sums[4][unit_rows][lanes];
  for (size_t output = 0; output < outputs; output += 2 * lanes) {
    const int two = output + lanes < outputs;
    const int8_t *weights = linear->weights + output * inputs, *others = two ? weights + next : weights;
    for (size_t first = 0; first < x->rows; first += 2 * unit_rows) {
      const int8_t *numbers = x->numbers + first * inputs, *below = numbers + unit_rows * inputs;
      _tile_zero(0);
      _tile_zero(1);
      _tile_zero(2);
      _tile_zero(3);
      for (size_t k = 0; k < inputs; k += unit_bytes) {
        _tile_loadd(4, numbers + k, inputs);
        _tile_loadd(5, below + k, inputs);
        _tile_loadd(6, weights + k * lanes, unit_bytes);
        _tile_loadd(7, others + k * lanes, unit_bytes);
        _tile_dpbssd(0, 4, 6);
        _tile_dpbssd(1, 4, 7);
        _tile_dpbssd(2, 5, 6);
        _tile_dpbssd(3, 5, 7);
      }
      _tile_stored(0, sums[0], unit_bytes);
      _tile_stored(1, sums[1], unit_bytes);
      _tile_stored(2, sums[2], unit_bytes);
      _tile_stored(3, sums[3], unit_bytes);
      for (size_t part = 0; part < 4; part++) {
        if (part % 2 == 1 && !two) continue;
        for (size_t row = 0; row < unit_rows; row++)
          put(linear, x, sums[part][row], first + part / 2 * unit_rows + row, output + part % 2 * lanes, y);
      }
    }
  }
  _tile_release();
}
#endif

/// Rows are padded so that neither six nor 32 at a time reach behind them.
static size_t padded_rows(size_t rows) {
  const size_t six = whole(rows, tile_rows), unit = whole(rows, 2 * unit_rows);
  return six > unit ? six : unit;
}

size_t encoder_linear_scratch(size_t rows, size_t inputs) {
  const size_t padded = padded_rows(rows);
  return whole(padded * inputs, 64) + padded * sizeof(float);
}

/// The rounded rows may be changed.
static void multiply(const encoder_linear *linear, const rounded_rows *x, float *y) {
#if defined(__x86_64__)
  if (x->inputs % unit_bytes == 0 && has_matrix_unit()) return multiply_unit(linear, x, y);
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) return multiply_vnni(linear, x, y);
  if (__builtin_cpu_supports("avx2")) return multiply_avx2(linear, x, y);
#endif
  multiply_plain(linear, x, y);
}

void encoder_linear_apply(const encoder_linear *linear, const float *x, size_t rows, float *y, void *scratch) {
  const size_t inputs = (size_t)linear->inputs, padded = padded_rows(rows);
  int8_t *numbers = scratch;
  float *scales = (float *)((char *)scratch + whole(padded * inputs, 64));
  BEST(round_rows, x, inputs, rows, inputs, numbers, scales);
  memset(numbers + rows * inputs, 0, (padded - rows) * inputs);
  multiply(linear, &(rounded_rows){numbers, scales, rows, padded, inputs}, y);
}

// MARK: - Attention

// What attention keeps of a head, and of as many queries as are read at once.
typedef struct {
  float *key_scales, *ones, *noughts, *scores, *query_scales, *shares, *value_scales, *sums;
  int8_t *keys, *values, *queries, *odds;
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
  TAKE(noughts, padded);
  TAKE(scores, queries * padded);
  TAKE(query_scales, queries);
  TAKE(shares, queries);
  TAKE(value_scales, head_size);
  TAKE(sums, queries * head_size);
  TAKE(keys, padded * head_size);
  TAKE(values, padded * head_size);
  TAKE(queries, queries * head_size);
  TAKE(odds, queries * padded);
#undef TAKE
  return size;
}

size_t encoder_attention_scratch(size_t rows) {
  attention_room room;
  return attention_room_at(0, whole(rows, key_block), &room);
}

/// Packs rounded keys as `encoder_linear` wants weights: outputs are the keys.
static void pack_keys(const int8_t *rounded, size_t padded, int8_t *packed) {
  for (size_t row = 0; row < padded; row++)
    for (size_t d = 0; d < head_size; d += 4)
      memcpy(packed + row / lanes * lanes * head_size + d * lanes + row % lanes * 4, rounded + row * head_size + d, 4);
}

void encoder_attention(const float *qkv, size_t rows, size_t heads, float *out, void *scratch) {
  const size_t width = heads * head_size, stride = 3 * width, padded = whole(rows, key_block);
  // 1 / sqrt(32)
  const float temperature = 0.17677670f;
  attention_room room;
  attention_room_at(scratch, padded, &room);
  for (size_t key = 0; key < padded; key++) room.ones[key] = 1, room.noughts[key] = 0, room.key_scales[key] = 0;
  for (size_t head = 0; head < heads; head++) {
    const float *q = qkv + head * head_size, *k = q + width, *v = k + width;
    // The room of the odds holds the rounded keys until they are packed.
    int8_t *rounded = room.odds;
    BEST(round_rows, k, stride, rows, head_size, rounded, room.key_scales);
    memset(rounded + rows * head_size, 0, (padded - rows) * head_size);
    pack_keys(rounded, padded, room.keys);
    for (size_t key = 0; key < rows; key++) room.key_scales[key] *= temperature;
    BEST(tops, v, stride, rows, room.value_scales);
    BEST(pack_values, v, stride, rows, padded, room.value_scales, room.values);
    for (size_t d = 0; d < head_size; d++) room.value_scales[d] /= 127.0f;
    const encoder_linear scoring = {room.keys, room.ones, room.noughts, head_size, (int32_t)padded};
    const encoder_linear summing = {room.values, room.value_scales, room.noughts, (int32_t)padded, head_size};
    for (size_t first = 0; first < rows; first += query_block) {
      const size_t queries = rows - first < query_block ? rows - first : query_block, room_rows = padded_rows(queries);
      BEST(round_rows, q + first * stride, stride, queries, head_size, room.queries, room.query_scales);
      memset(room.queries + queries * head_size, 0, (room_rows - queries) * head_size);
      multiply(&scoring, &(rounded_rows){room.queries, room.query_scales, queries, room_rows, head_size}, room.scores);
      BEST(odds, room.scores, room.key_scales, queries, rows, padded, room.odds, room.shares);
      memset(room.odds + queries * padded, 0, (room_rows - queries) * padded);
      multiply(&summing, &(rounded_rows){room.odds, room.shares, queries, room_rows, padded}, room.sums);
      for (size_t query = 0; query < queries; query++)
        memcpy(out + (first + query) * width + head * head_size, room.sums + query * head_size, head_size * sizeof(float));
    }
  }
}
