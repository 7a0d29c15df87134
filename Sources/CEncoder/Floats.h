// The arithmetic on floats, for one kind of processor: included once for each, with FOR(name) naming its functions and CURVE_LANES
// saying how many numbers long formulas take at once.

INLINE floats FOR(load)(const float *from) {
  floats value;
  memcpy(&value, from, sizeof value);
  return value;
}

INLINE void FOR(store)(float *to, floats value) { memcpy(to, &value, sizeof value); }

INLINE floats FOR(all)(float x) { return x - (floats){}; }

/// The sum of 16 numbers, from the first to the last: in another order it would be rounded otherwise.
INLINE float FOR(sum)(floats x) {
  float total = 0;
  for (int lane = 0; lane < lanes; lane++) total += x[lane];
  return total;
}

INLINE floats FOR(larger)(floats a, floats b) {
  return a > b ? a : b;
}

/// The largest of 16 numbers.
INLINE float FOR(largest)(floats x) {
  x = FOR(larger)(x, __builtin_shufflevector(x, x, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  x = FOR(larger)(x, __builtin_shufflevector(x, x, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11));
  x = FOR(larger)(x, __builtin_shufflevector(x, x, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13));
  return FOR(larger)(x, __builtin_shufflevector(x, x, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14))[0];
}

/// Rounds to the nearest whole numbers, below 2^22.
INLINE ints FOR(nearest)(floats x) { return (ints)(x + FOR(all)(ROUNDING_SHIFT)) - ROUNDING_SHIFT_BITS; }

/// What 16 sums of products stand for: those of one row with 16 outputs.
INLINE void FOR(put)(ints sums, float row_scale, floats scales, floats bias, float *to) {
  FOR(store)(to, __builtin_convertvector(sums, floats) * (FOR(all)(row_scale) * scales) + bias);
}

// What is reckoned by long formulas, each step waiting for the one before, goes on with CURVE_LANES numbers at once, so many that a
// processor has something to do meanwhile.
typedef float FOR(curve) __attribute__((ext_vector_type(CURVE_LANES), aligned(4)));
typedef int32_t FOR(curve_ints) __attribute__((ext_vector_type(CURVE_LANES), aligned(4)));
typedef int8_t FOR(curve_bytes) __attribute__((ext_vector_type(CURVE_LANES), aligned(1)));

INLINE FOR(curve) FOR(load_curve)(const float *from) {
  FOR(curve) value;
  memcpy(&value, from, sizeof value);
  return value;
}

/// e to powers of at most zero, to some seven digits.
INLINE FOR(curve) FOR(exponential)(FOR(curve) x) {
  x = x > -87.0f ? x : -87.0f;
  const FOR(curve) t = x * 1.44269504f;
  const FOR(curve) shifted = t + ROUNDING_SHIFT;
  const FOR(curve) whole = shifted - ROUNDING_SHIFT;
  const FOR(curve) f = t - whole;
  // 2^f on -0.5...0.5, by its Taylor series.
  FOR(curve) p = 1.540353e-4f;
  p = p * f + 1.3333558e-3f;
  p = p * f + 9.6181291e-3f;
  p = p * f + 5.5504109e-2f;
  p = p * f + 2.4022651e-1f;
  p = p * f + 6.9314718e-1f;
  p = p * f + 1.0f;
  // What was added has zeros in its last nine bits, so that only the whole number is left.
  return (FOR(curve))((FOR(curve_ints))p + ((FOR(curve_ints))shifted << 23));
}

/// A piece's number of a word, times what one of them stands for, with two rows added.
static void FOR(embed)(const int8_t *word, float scale, const float *place, const float *mark, size_t width, float *out) {
  for (size_t at = 0; at < width; at += lanes) {
    bytes narrow;
    memcpy(&narrow, word + at, sizeof narrow);
    const floats value = __builtin_convertvector(narrow, floats) * FOR(all)(scale);
    FOR(store)(out + at, value + FOR(load)(place + at) + FOR(load)(mark + at));
  }
}

INLINE FOR(curve) FOR(gelu_of)(FOR(curve) value) {
  const FOR(curve) z = value * 0.70710678f;
  const FOR(curve) magnitude = z > -z ? z : -z;
  // The error function by formula 7.1.26 of Abramowitz and Stegun, "Handbook of Mathematical Functions".
  const FOR(curve) t = 1.0f / (1.0f + 0.3275911f * magnitude);
  FOR(curve) p = 1.061405429f;
  p = p * t - 1.453152027f;
  p = p * t + 1.421413741f;
  p = p * t - 0.284496736f;
  p = p * t + 0.254829592f;
  const FOR(curve) rest = p * t * FOR(exponential)(-magnitude * magnitude);
  const FOR(curve) error = 1.0f - rest;
  const FOR(curve) signed_error = z < 0.0f ? -error : error;
  return 0.5f * value * (1.0f + signed_error);
}

static void FOR(gelu)(float *x, size_t count) {
  size_t at = 0;
  for (; at + CURVE_LANES <= count; at += CURVE_LANES) {
    const FOR(curve) value = FOR(gelu_of)(FOR(load_curve)(x + at));
    memcpy(x + at, &value, sizeof value);
  }
  FOR(curve) rest = 0.0f;
  memcpy(&rest, x + at, (count - at) * sizeof *x);
  rest = FOR(gelu_of)(rest);
  memcpy(x + at, &rest, (count - at) * sizeof *x);
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

/// The weights of the keys by queries' scores (softmax), in steps of which the largest has 127.
///
/// - Parameters:
///   - scales: What the score of each key is multiplied by; `padded` of them.
///   - weights: `padded` for each query, those behind `keys` zero.
///   - shares: What a step is worth, by query; holds the largest scores before.
static void FOR(weights)(
    float *scores, const float *scales, size_t queries, size_t keys, size_t padded, int8_t *weights, float *shares) {
  ints order;
  for (int lane = 0; lane < lanes; lane++) order[lane] = lane;
  for (size_t query = 0; query < queries; query++) {
    float *here = scores + query * padded;
    floats most = FOR(all)(-1e9f);
    for (size_t at = 0; at < padded; at += lanes) {
      floats score = FOR(load)(here + at) * FOR(load)(scales + at);
      if (at + lanes > keys) score = order < (int32_t)keys - (int32_t)at ? score : FOR(all)(-1e9f);
      FOR(store)(here + at, score);
      most = FOR(larger)(most, score);
    }
    shares[query] = FOR(largest)(most);
  }
  for (size_t query = 0; query < queries; query++) {
    const float *here = scores + query * padded;
    FOR(curve_ints) total = 0;
    for (size_t at = 0; at < padded; at += CURVE_LANES) {
      const FOR(curve) share = FOR(exponential)(FOR(load_curve)(here + at) - shares[query]);
      // As in FOR(nearest)().
      const FOR(curve_ints) steps = (FOR(curve_ints))(share * 127.0f + ROUNDING_SHIFT) - ROUNDING_SHIFT_BITS;
      total += steps;
      const FOR(curve_bytes) narrow = __builtin_convertvector(steps, FOR(curve_bytes));
      memcpy(weights + query * padded + at, &narrow, sizeof narrow);
    }
    shares[query] = 1.0f / (float)__builtin_reduce_add(total);
  }
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
///
/// - Parameter padded: A multiple of 4.
static void FOR(pack_values)(
    const float *values, size_t stride, size_t count, size_t padded, const float *tops, int8_t *packed) {
  for (size_t half = 0; half < head_size / lanes; half++) {
    const floats scale = FOR(all)(127.0f) / FOR(load)(tops + half * lanes);
    for (size_t row = 0; row < padded; row += 4) {
      ints four = {};
      for (size_t part = 0; part < 4 && row + part < count; part++) {
        const ints rounded = FOR(nearest)(FOR(load)(values + (row + part) * stride + half * lanes) * scale);
        four |= (rounded & 0xFF) << (int32_t)(8 * part);
      }
      memcpy(packed + (half * padded + row) * lanes, &four, sizeof four);
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

static void FOR(arcs)(const float *dependents, size_t words, const float *heads, size_t places, size_t size, float *out) {
  for (size_t word = 0; word < words; word++) {
    for (size_t place = 0; place < places; place++) {
      floats sums = {};
      for (size_t at = 0; at < size; at += lanes)
        sums += FOR(load)(dependents + word * size + at) * FOR(load)(heads + place * size + at);
      out[word * places + place] = FOR(sum)(sums);
    }
  }
}

static void FOR(bonds)(const encoder_bonds *bonds, const int32_t *heads, size_t words, float *out) {
  const size_t size = bonds->size;
  for (size_t word = 0; word < words; word++, out += 2 * size) {
    const size_t here = word * size, above = (size_t)heads[word] * size;
    for (size_t at = 0; at < size; at += lanes) {
      const floats sum = FOR(load)(bonds->added + here + at) + FOR(load)(bonds->added_head + above + at);
      FOR(store)(out + at, FOR(larger)(sum, FOR(all)(0.0f)));
      FOR(store)(out + size + at,
          FOR(load)(bonds->multiplied + here + at) * FOR(load)(bonds->multiplied_head + above + at));
    }
  }
}

/// Rounds rows to eight bits each; they stand `stride` apart.
///
/// - Parameter flip: The bits that are turned in what was rounded.
static void FOR(round_rows)(
    const float *x, size_t stride, size_t rows, size_t inputs, int8_t flip, int8_t *rounded, float *scales) {
  const size_t wide = inputs / lanes * lanes;
  for (size_t row = 0; row < rows; row++) {
    const float *here = x + row * stride;
    int8_t *to = rounded + row * inputs;
    floats most = FOR(all)(1e-20f);
    for (size_t at = 0; at < wide; at += lanes) {
      const floats value = FOR(load)(here + at);
      most = FOR(larger)(most, FOR(larger)(value, -value));
    }
    float top = FOR(largest)(most);
    for (size_t at = wide; at < inputs; at++) {
      const float magnitude = here[at] < 0 ? -here[at] : here[at];
      top = magnitude > top ? magnitude : top;
    }
    scales[row] = top / 127.0f;
    const float scale = 127.0f / top;
    for (size_t at = 0; at < wide; at += lanes) {
      const bytes narrow = __builtin_convertvector(FOR(nearest)(FOR(load)(here + at) * FOR(all)(scale)), bytes) ^ flip;
      memcpy(to + at, &narrow, sizeof narrow);
    }
    for (size_t at = wide; at < inputs; at++) {
      const float shifted = here[at] * scale + ROUNDING_SHIFT;
      int32_t bits;
      memcpy(&bits, &shifted, 4);
      to[at] = (int8_t)(bits - ROUNDING_SHIFT_BITS) ^ flip;
    }
  }
}
