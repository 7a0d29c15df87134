// The arithmetic on floats, for one kind of processor: included once for each, with FOR(name) naming its functions.

INLINE floats FOR(load)(const float *from) {
  floats value;
  memcpy(&value, from, sizeof value);
  return value;
}

INLINE void FOR(store)(float *to, floats value) { memcpy(to, &value, sizeof value); }

INLINE floats FOR(all)(float x) { return x - (floats){}; }

INLINE float FOR(sum)(floats x) {
  float total = 0;
  for (int lane = 0; lane < lanes; lane++) total += x[lane];
  return total;
}

INLINE floats FOR(larger)(floats a, floats b) {
  const ints is = a > b;
  return (floats)(((ints)a & is) | ((ints)b & ~is));
}

/// e to powers of at most zero, to some seven digits.
INLINE floats FOR(exponential)(floats x) {
  x = FOR(larger)(x, FOR(all)(-87.0f));
  const floats t = x * FOR(all)(1.44269504f);
  // Adding and taking away 1.5 · 2^23 rounds to a whole number.
  const floats shifted = t + FOR(all)(12582912.0f);
  const floats whole = shifted - FOR(all)(12582912.0f);
  const floats f = t - whole;
  // 2^f on -0.5...0.5, by its Taylor series.
  floats p = FOR(all)(1.540353e-4f);
  p = p * f + FOR(all)(1.3333558e-3f);
  p = p * f + FOR(all)(9.6181291e-3f);
  p = p * f + FOR(all)(5.5504109e-2f);
  p = p * f + FOR(all)(2.4022651e-1f);
  p = p * f + FOR(all)(6.9314718e-1f);
  p = p * f + FOR(all)(1.0f);
  const ints exponent = (ints)shifted - (ints)FOR(all)(12582912.0f);
  return (floats)((ints)p + (exponent << 23));
}

static void FOR(gelu)(float *x, size_t count) {
  for (size_t at = 0; at < count; at += lanes) {
    const floats value = FOR(load)(x + at);
    const floats z = value * FOR(all)(0.70710678f);
    const floats magnitude = FOR(larger)(z, -z);
    // The error function by formula 7.1.26 of Abramowitz and Stegun, "Handbook of Mathematical Functions".
    const floats t = FOR(all)(1.0f) / (FOR(all)(1.0f) + FOR(all)(0.3275911f) * magnitude);
    floats p = FOR(all)(1.061405429f);
    p = p * t - FOR(all)(1.453152027f);
    p = p * t + FOR(all)(1.421413741f);
    p = p * t - FOR(all)(0.284496736f);
    p = p * t + FOR(all)(0.254829592f);
    const floats rest = p * t * FOR(exponential)(-magnitude * magnitude);
    const floats error = FOR(all)(1.0f) - rest;
    const ints negative = z < FOR(all)(0.0f);
    const floats signed_error = (floats)(((ints)-error & negative) | ((ints)error & ~negative));
    FOR(store)(x + at, FOR(all)(0.5f) * value * (FOR(all)(1.0f) + signed_error));
  }
}

static void FOR(relu)(float *x, size_t count) {
  for (size_t at = 0; at < count; at += lanes) FOR(store)(x + at, FOR(larger)(FOR(load)(x + at), FOR(all)(0.0f)));
}

static void FOR(add_norm)(
    float *x, const float *y, const float *weight, const float *bias, size_t rows, size_t width) {
  for (size_t row = 0; row < rows; row++) {
    float *here = x + row * width;
    floats total = FOR(all)(0.0f);
    for (size_t at = 0; at < width; at += lanes) {
      floats value = FOR(load)(here + at);
      if (y) value += FOR(load)(y + row * width + at);
      FOR(store)(here + at, value);
      total += value;
    }
    const float mean = FOR(sum)(total) / (float)width;
    floats squares = FOR(all)(0.0f);
    for (size_t at = 0; at < width; at += lanes) {
      const floats off = FOR(load)(here + at) - FOR(all)(mean);
      squares += off * off;
    }
    const float scale = 1.0f / __builtin_sqrtf(FOR(sum)(squares) / (float)width + 1e-12f);
    for (size_t at = 0; at < width; at += lanes) {
      FOR(store)(here + at, (FOR(load)(here + at) - FOR(all)(mean)) * FOR(all)(scale) * FOR(load)(weight + at) + FOR(load)(bias + at));
    }
  }
}

/// The odds of the keys from a query's scores, as shares of the likeliest in 127 steps.
///
/// - Parameters:
///   - scales: What the score of each key is multiplied by; `padded` of them.
///   - odds: `padded`, those behind `keys` nought.
/// - Returns: Their sum.
INLINE int32_t FOR(softmax)(float *scores, const float *scales, size_t keys, size_t padded, int8_t *odds) {
  floats most = FOR(all)(-1e9f);
  for (size_t at = 0; at < padded; at += lanes) {
    floats score = FOR(load)(scores + at) * FOR(load)(scales + at);
    if (at + lanes > keys)
      for (size_t lane = 0; lane < lanes; lane++) score[lane] = at + lane < keys ? score[lane] : -1e9f;
    FOR(store)(scores + at, score);
    most = FOR(larger)(most, score);
  }
  float top = most[0];
  for (int lane = 1; lane < lanes; lane++) top = most[lane] > top ? most[lane] : top;
  ints total = {};
  for (size_t at = 0; at < padded; at += lanes) {
    const floats share = FOR(exponential)(FOR(load)(scores + at) - FOR(all)(top));
    // Rounds to the nearest whole number, as in FOR(exponential)().
    const ints steps = (ints)(share * FOR(all)(127.0f) + FOR(all)(12582912.0f)) - 0x4B400000;
    total += steps;
    const bytes narrow = __builtin_convertvector(steps, bytes);
    memcpy(odds + at, &narrow, sizeof narrow);
  }
  int32_t sum = 0;
  for (int lane = 0; lane < lanes; lane++) sum += total[lane];
  return sum;
}

static void FOR(odds)(
    float *scores, const float *scales, size_t queries, size_t keys, size_t padded, int8_t *odds, float *shares) {
  for (size_t query = 0; query < queries; query++)
    shares[query] = 1.0f / (float)FOR(softmax)(scores + query * padded, scales, keys, padded, odds + query * padded);
}

/// The largest magnitude of each of a head's 32 columns.
static void FOR(tops)(const float *rows, size_t stride, size_t count, float *tops) {
  floats left = FOR(all)(1e-20f), right = left;
  for (size_t row = 0; row < count; row++) {
    const floats a = FOR(load)(rows + row * stride), b = FOR(load)(rows + row * stride + lanes);
    left = FOR(larger)(left, FOR(larger)(a, -a));
    right = FOR(larger)(right, FOR(larger)(b, -b));
  }
  FOR(store)(tops, left);
  FOR(store)(tops + lanes, right);
}

/// Rounds the values of a head to eight bits by column, packed as `encoder_linear` wants weights: outputs are the columns.
static void FOR(pack_values)(
    const float *values, size_t stride, size_t count, size_t padded, const float *tops, int8_t *packed) {
  for (size_t half = 0; half < head_size / lanes; half++) {
    const floats scale = FOR(all)(127.0f) / FOR(load)(tops + half * lanes);
    for (size_t row = 0; row < padded; row++) {
      bytes narrow = {};
      if (row < count) {
        const floats value = FOR(load)(values + row * stride + half * lanes) * scale;
        narrow = __builtin_convertvector((ints)(value + FOR(all)(12582912.0f)) - 0x4B400000, bytes);
      }
      int8_t *to = packed + half * lanes * padded + row / 4 * 4 * lanes + row % 4;
      for (int lane = 0; lane < lanes; lane++) to[lane * 4] = narrow[lane];
    }
  }
}

static void FOR(pairs)(
    const encoder_pair_map *map, const float *added, const float *multiplied, const float *word_added,
    const float *word_multiplied, const int32_t *rows, size_t words, float *out) {
  const size_t size = map->size, questions = map->questions;
  for (size_t word = 0; word < words; word++, word_added += size, word_multiplied += size, rows += 3) {
    const float *places[3];
    for (int table = 0; table < 3; table++) places[table] = map->tables[table] + (size_t)rows[table] * size;
    floats sums[encoder_most_questions] = {};
    for (size_t at = 0; at < size; at += lanes) {
      const floats sum = FOR(load)(added + at) + FOR(load)(word_added + at) + FOR(load)(places[0] + at)
          + FOR(load)(places[1] + at) + FOR(load)(places[2] + at);
      const floats positive = FOR(larger)(sum, FOR(all)(0.0f));
      const floats product = FOR(load)(multiplied + at) * FOR(load)(word_multiplied + at);
      for (size_t question = 0; question < questions; question++) {
        const float *weights = map->weights + question * 2 * size + at;
        sums[question] += positive * FOR(load)(weights) + product * FOR(load)(weights + size);
      }
    }
    for (size_t question = 0; question < questions; question++)
      out[word * questions + question] = FOR(sum)(sums[question]) + map->bias[question];
  }
}

/// Rounds rows to eight bits each; they stand `stride` apart.
static void FOR(round_rows)(
    const float *x, size_t stride, size_t rows, size_t inputs, int8_t *rounded, float *scales) {
  for (size_t row = 0; row < rows; row++) {
    const float *here = x + row * stride;
    float top = 1e-20f;
    size_t at = 0;
    if (inputs >= lanes) {
      floats most = FOR(all)(1e-20f);
      for (; at + lanes <= inputs; at += lanes) {
        const floats value = FOR(load)(here + at);
        most = FOR(larger)(most, FOR(larger)(value, -value));
      }
      for (int lane = 0; lane < lanes; lane++) top = most[lane] > top ? most[lane] : top;
    }
    for (; at < inputs; at++) {
      const float magnitude = here[at] < 0 ? -here[at] : here[at];
      top = magnitude > top ? magnitude : top;
    }
    scales[row] = top / 127.0f;
    const float scale = 127.0f / top;
    for (at = 0; at < inputs; at++) {
      // Rounds to the nearest whole number, as in FOR(exponential)().
      const float shifted = here[at] * scale + 12582912.0f;
      int32_t bits;
      memcpy(&bits, &shifted, 4);
      rounded[row * inputs + at] = (int8_t)(bits - 0x4B400000);
    }
  }
}
