// The products of linear maps: rows of eight bits with weights of eight bits, summed as whole numbers of 32 bits. That gives the
// same in whatever order, so there are four ways to do it, by what a processor has.

// Where the rounded rows of x stand, and what a row's numbers of one stand for.
typedef struct {
  const int8_t *numbers;
  const float *scales;
  size_t rows, padded, inputs;
  // The bits that are turned in the numbers.
  int8_t flip;
} rounded_rows;

// Where results go; rows stand `stride` apart.
typedef struct {
  float *start;
  size_t stride;
} result_rows;

typedef enum { way_plain, way_avx2, way_vnni, way_unit } way;

static void multiply_plain(const encoder_linear *linear, const rounded_rows *x, result_rows y) {
  for (size_t output = 0; output < (size_t)linear->outputs; output += lanes)
    for (size_t row = 0; row < x->rows; row++) {
      const int8_t *weights = linear->weights + output * x->inputs, *numbers = x->numbers + row * x->inputs;
      int32_t sums[lanes] = {};
      for (size_t k = 0; k < x->inputs; k += 4, weights += 64)
        for (int lane = 0; lane < lanes; lane++)
          for (int i = 0; i < 4; i++) sums[lane] += (int32_t)numbers[k + i] * weights[lane * 4 + i];
      ints all;
      memcpy(&all, sums, sizeof all);
      put_plain(
          all, x->scales[row], load_plain(linear->scales + output), load_plain(linear->bias + output),
          y.start + row * y.stride + output);
    }
}

#if defined(__x86_64__)
#define VNNI __attribute__((target("arch=x86-64-v4,avx512vnni")))

/// Some rows with some blocks of outputs, so many that their sums have room in registers.
///
/// - Parameter offsets: What is taken away from the sums of each block.
VNNI INLINE void multiply_tile_vnni(
    const encoder_linear *linear, const rounded_rows *x, result_rows y, size_t first, size_t output,
    const __m512i *offsets, const int rows, const int blocks) {
  const size_t inputs = x->inputs, next = inputs * lanes;
  const int8_t *weights = linear->weights + output * inputs, *numbers = x->numbers + first * inputs;
  __m512i sums[most_tile_rows][4];
#pragma clang loop unroll(full)
  for (int row = 0; row < rows; row++)
#pragma clang loop unroll(full)
    for (int block = 0; block < blocks; block++) sums[row][block] = _mm512_setzero_si512();
  for (size_t k = 0; k < inputs; k += 4) {
    __m512i w[4];
#pragma clang loop unroll(full)
    for (int block = 0; block < blocks; block++)
      w[block] = _mm512_loadu_si512(weights + (size_t)block * next + k * lanes);
#pragma clang loop unroll(full)
    for (int row = 0; row < rows; row++) {
      int32_t four;
      memcpy(&four, numbers + (size_t)row * inputs + k, 4);
      const __m512i fours = _mm512_set1_epi32(four);
#pragma clang loop unroll(full)
      for (int block = 0; block < blocks; block++)
        sums[row][block] = _mm512_dpbusd_epi32(sums[row][block], fours, w[block]);
    }
  }
#pragma clang loop unroll(full)
  for (int block = 0; block < blocks; block++) {
    const size_t at = output + (size_t)block * lanes;
    const floats scales = load_v4(linear->scales + at), bias = load_v4(linear->bias + at);
#pragma clang loop unroll(full)
    for (int row = 0; row < rows; row++)
      if (first + (size_t)row < x->rows)
        put_v4(
            (ints)_mm512_sub_epi32(sums[row][block], offsets[block]), x->scales[first + (size_t)row], scales, bias,
            y.start + (first + (size_t)row) * y.stride + at);
  }
}

VNNI INLINE void multiply_blocks_vnni(
    const encoder_linear *linear, const rounded_rows *x, result_rows y, size_t output, const int rows, const int blocks) {
  const size_t inputs = x->inputs, next = inputs * lanes;
  const int8_t *weights = linear->weights + output * inputs;
  // The instruction takes inputs without a sign: where 128 was added to each, 128 times the weights is taken away.
  const __m512i sign = _mm512_set1_epi8((char)0x80);
  __m512i offsets[4] = {};
  if (x->flip)
    for (size_t k = 0; k < inputs; k += 4)
#pragma clang loop unroll(full)
      for (int block = 0; block < blocks; block++)
        offsets[block] = _mm512_dpbusd_epi32(
            offsets[block], sign, _mm512_loadu_si512(weights + (size_t)block * next + k * lanes));
  for (size_t first = 0; first < x->rows; first += (size_t)rows)
    multiply_tile_vnni(linear, x, y, first, output, offsets, rows, blocks);
}

VNNI static void multiply_vnni(const encoder_linear *linear, const rounded_rows *x, result_rows y) {
  size_t output = 0;
  const size_t outputs = (size_t)linear->outputs;
  // Weights of four blocks have to stay near while all rows pass.
  if (x->inputs <= near_inputs)
    for (; output + 4 * lanes <= outputs; output += 4 * lanes) multiply_blocks_vnni(linear, x, y, output, 6, 4);
  for (; output + 2 * lanes <= outputs; output += 2 * lanes) multiply_blocks_vnni(linear, x, y, output, 12, 2);
  for (; output < outputs; output += lanes) multiply_blocks_vnni(linear, x, y, output, 12, 1);
}

__attribute__((target("arch=x86-64-v3"))) static void multiply_avx2(
    const encoder_linear *linear, const rounded_rows *x, result_rows y) {
  const size_t inputs = x->inputs;
  for (size_t output = 0; output < (size_t)linear->outputs; output += lanes) {
    const floats scales = load_v3(linear->scales + output), bias = load_v3(linear->bias + output);
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
#pragma clang loop unroll(full)
      for (size_t row = 0; row < 3; row++) {
        if (first + row >= x->rows) break;
        // Adds neighbours; halves of registers come out of it interleaved.
        const __m256i left = _mm256_permute4x64_epi64(_mm256_hadd_epi32(pairs[row][0], pairs[row][1]), 0xD8);
        const __m256i right = _mm256_permute4x64_epi64(_mm256_hadd_epi32(pairs[row][2], pairs[row][3]), 0xD8);
        ints sums;
        memcpy(&sums, &left, sizeof left);
        memcpy((char *)&sums + sizeof left, &right, sizeof right);
        put_v3(sums, x->scales[first + row], scales, bias, y.start + (first + row) * y.stride + output);
      }
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
  may_use_matrix_unit = __builtin_cpu_supports("amx-int8") && __builtin_cpu_supports("x86-64-v4")
      && syscall(SYS_arch_prctl, request, tile_data) == 0;
}

static int has_matrix_unit(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, ask_for_matrix_unit);
  return may_use_matrix_unit;
}

#define UNIT __attribute__((target("arch=x86-64-v4,amx-tile,amx-int8")))

typedef struct {
  uint8_t palette, start_row, reserved[14];
  uint16_t bytes[16];
  uint8_t rows[16];
} __attribute__((packed)) unit_shape;

/// Two blocks of outputs with 32 rows: four tiles of sums, each loaded tile of rows or weights used twice.
UNIT static void multiply_unit(const encoder_linear *linear, const rounded_rows *x, result_rows y) {
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
        const size_t at = output + part % 2 * lanes, top = first + part / 2 * unit_rows;
        const floats scales = load_v4(linear->scales + at), bias = load_v4(linear->bias + at);
        for (size_t row = 0; row < unit_rows && top + row < x->rows; row++) {
          ints whole_sums;
          memcpy(&whole_sums, sums[part][row], sizeof whole_sums);
          put_v4(whole_sums, x->scales[top + row], scales, bias, y.start + (top + row) * y.stride + at);
        }
      }
    }
  }
  _tile_release();
}
#endif

/// The fastest way that the processor has.
static way best_way(size_t inputs) {
#if defined(__x86_64__)
  if (inputs % unit_bytes == 0 && has_matrix_unit()) return way_unit;
  if (__builtin_cpu_supports("x86-64-v4") && __builtin_cpu_supports("avx512vnni")) return way_vnni;
  if (__builtin_cpu_supports("x86-64-v3")) return way_avx2;
#endif
  return way_plain;
}

/// What rows with a sign have to be rounded with.
static int8_t flip_of(way way) { return way == way_vnni ? (int8_t)0x80 : 0; }

/// - Parameter x: Rounded for this way.
static void multiply(way way, const encoder_linear *linear, const rounded_rows *x, result_rows y) {
  switch (way) {
#if defined(__x86_64__)
  case way_unit: multiply_unit(linear, x, y); break;
  case way_vnni: multiply_vnni(linear, x, y); break;
  case way_avx2: multiply_avx2(linear, x, y); break;
#endif
  default: multiply_plain(linear, x, y);
  }
}
