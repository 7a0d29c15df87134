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

/// The scores of up to four queries against all keys, which stand as columns.
INLINE void FOR(score)(
    const float *qkv, size_t stride, const float *keys, size_t padded, size_t queries, float *scores) {
  for (size_t block = 0; block < padded; block += key_block) {
    floats sums[query_block][4] = {};
    for (int d = 0; d < head_size; d++) {
      const float *column = keys + (size_t)d * padded + block;
      const floats k[4] = {FOR(load)(column), FOR(load)(column + 16), FOR(load)(column + 32), FOR(load)(column + 48)};
      for (size_t query = 0; query < query_block; query++) {
        const floats q = FOR(all)(qkv[(query < queries ? query : 0) * stride + (size_t)d]);
        for (int part = 0; part < 4; part++) sums[query][part] += q * k[part];
      }
    }
    for (size_t query = 0; query < query_block; query++)
      for (int part = 0; part < 4; part++)
        FOR(store)(scores + query * padded + block + (size_t)part * lanes, sums[query][part]);
  }
}

static void FOR(attention)(const float *qkv, size_t rows, size_t heads, float *out, float *scratch) {
  const size_t width = heads * head_size, stride = 3 * width, padded = whole(rows, key_block);
  float *keys = scratch, *scores = scratch + head_size * padded;
  // 1 / sqrt(32)
  const float temperature = 0.17677670f;
  for (size_t head = 0; head < heads; head++) {
    const float *q = qkv + head * head_size, *k = q + width, *v = k + width;
    for (size_t d = 0; d < head_size; d++) {
      for (size_t row = 0; row < rows; row++) keys[d * padded + row] = k[row * stride + d] * temperature;
      for (size_t row = rows; row < padded; row++) keys[d * padded + row] = 0;
    }
    for (size_t first = 0; first < rows; first += query_block) {
      const size_t queries = rows - first < query_block ? rows - first : query_block;
      FOR(score)(q + first * stride, stride, keys, padded, queries, scores);
      float totals[query_block];
      for (size_t query = 0; query < query_block; query++) {
        float *row = scores + query * padded;
        for (size_t at = rows; at < padded; at++) row[at] = -1e9f;
        floats most = FOR(load)(row);
        for (size_t at = lanes; at < padded; at += lanes) most = FOR(larger)(most, FOR(load)(row + at));
        float top = most[0];
        for (int lane = 1; lane < lanes; lane++) top = most[lane] > top ? most[lane] : top;
        floats total = FOR(all)(0.0f);
        for (size_t at = 0; at < padded; at += lanes) {
          const floats odds = FOR(exponential)(FOR(load)(row + at) - FOR(all)(top));
          total += odds;
          FOR(store)(row + at, odds);
        }
        totals[query] = FOR(sum)(total);
      }
      floats sums[query_block][2] = {};
      for (size_t at = 0; at < rows; at++) {
        const floats left = FOR(load)(v + at * stride), right = FOR(load)(v + at * stride + lanes);
        for (size_t query = 0; query < query_block; query++) {
          const floats odds = FOR(all)(scores[query * padded + at]);
          sums[query][0] += odds * left;
          sums[query][1] += odds * right;
        }
      }
      for (size_t query = 0; query < queries; query++) {
        float *to = out + (first + query) * width + head * head_size;
        const floats scale = FOR(all)(1.0f / totals[query]);
        FOR(store)(to, sums[query][0] * scale);
        FOR(store)(to + lanes, sums[query][1] * scale);
      }
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

/// Rounds rows to eight bits each.
static void FOR(round_rows)(const float *x, size_t rows, size_t inputs, int8_t *rounded, float *scales) {
  for (size_t row = 0; row < rows; row++) {
    const float *here = x + row * inputs;
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
