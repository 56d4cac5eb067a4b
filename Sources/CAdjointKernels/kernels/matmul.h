// The matrix product: blocks that fit the caches, copied into the order in which they are used where that pays, and a
// small tile of C held in registers at the bottom.
//
// Each element of C is a chain of multiply-adds in the order of k, broken only where k is cut into blocks, by k
// alone. So it is the same to the last bit whichever tile computes it, whatever is copied, and however rows are
// split. The products with a single row or column are summed in another order, again one that depends on the full
// shape only.

// The tile: TILE_ROWS rows by TILE_VECTORS vectors. As many sums as the registers hold beside their operands, and at
// least the latency times the throughput of the multiply-add.
#if ADJ_LEVEL == 2
#define TILE_ROWS 8
#elif ADJ_LEVEL == 1
#define TILE_ROWS 6
#elif defined(__aarch64__)
#define TILE_ROWS 8
#else
#define TILE_ROWS 4
#endif
#define TILE_VECTORS 2
#define TILE_COLUMNS (TILE_VECTORS * LANES)
#define BLOCK_DEPTH 320     // of k: a panel of B this deep stays in the first-level cache
#define BLOCK_ROWS 96       // of A, in the second-level cache; a multiple of TILE_ROWS
#define BLOCK_COLUMNS 2048  // of B
// From what size on a matrix is copied though it could be used as it lies.
#define COPY_A_BYTES (64 << 10)
#define COPY_B_BYTES (128 << 10)

// c (rows by columns, columns <= vectors * LANES) = or += a b over `depth`. by_rows: a's elements (i, p) at
// a[i * stride_a + p], else at a[p * stride_a + i]. Row p of b is at b + p * stride_b.
ALWAYS void F(tile)(
    const size_t rows, const size_t vectors, const bool by_rows, size_t depth, const REAL *a, size_t stride_a,
    const REAL *b, size_t stride_b, REAL *c, size_t stride_c, size_t columns, bool add) {
  V sums[TILE_ROWS][TILE_VECTORS];
  // What is needed at the end is fetched meanwhile.
  UNROLL for (size_t i = 0; i < rows; i++) UNROLL for (size_t j = 0; j < vectors; j++) {
    sums[i][j] = C(0);
    if (j * sizeof(V) % 64 == 0) __builtin_prefetch(c + i * stride_c + j * LANES, 1);
  }
  for (size_t p = 0; p < depth; p++) {
    V row[TILE_VECTORS];
    UNROLL for (size_t j = 0; j < vectors; j++) row[j] = F(load)(b + p * stride_b + j * LANES);
    UNROLL for (size_t i = 0; i < rows; i++) {
      V x = C(by_rows ? a[i * stride_a + p] : a[p * stride_a + i]);
      UNROLL for (size_t j = 0; j < vectors; j++) sums[i][j] = F(fma)(x, row[j], sums[i][j]);
    }
  }
  if (columns == vectors * LANES) {
    UNROLL for (size_t i = 0; i < rows; i++) UNROLL for (size_t j = 0; j < vectors; j++) {
      REAL *to = c + i * stride_c + j * LANES;
      F(store)(to, add ? F(load)(to) + sums[i][j] : sums[i][j]);
    }
    return;
  }
  UNROLL for (size_t i = 0; i < rows; i++) UNROLL for (size_t j = 0; j < vectors; j++)
    if (columns > j * LANES) {
      REAL *to = c + i * stride_c + j * LANES;
      size_t some = columns - j * LANES;
      F(store_upto)(to, some, add ? F(load_upto)(to, some) + sums[i][j] : sums[i][j]);
    }
}

typedef void (*F(tile_function))(
    size_t depth, const REAL *a, size_t stride_a, const REAL *b, size_t stride_b, REAL *c, size_t stride_c,
    size_t columns, bool add);
#define TILE(name, rows, vectors, by_rows)                                                                             \
  static void F(name)(                                                                                                 \
      size_t depth, const REAL *a, size_t stride_a, const REAL *b, size_t stride_b, REAL *c, size_t stride_c,          \
      size_t columns, bool add) {                                                                                      \
    F(tile)(rows, vectors, by_rows, depth, a, stride_a, b, stride_b, c, stride_c, columns, add);                       \
  }
#define TILES(name, by_rows)                                                                                           \
  TILE(name##_full_1, TILE_ROWS, 1, by_rows)                                                                           \
  TILE(name##_full_2, TILE_ROWS, 2, by_rows)                                                                           \
  TILE(name##_4_1, 4, 1, by_rows)                                                                                      \
  TILE(name##_4_2, 4, 2, by_rows)                                                                                      \
  TILE(name##_2_1, 2, 1, by_rows)                                                                                      \
  TILE(name##_2_2, 2, 2, by_rows)                                                                                      \
  TILE(name##_1_1, 1, 1, by_rows)                                                                                      \
  TILE(name##_1_2, 1, 2, by_rows)
TILES(tile_by_columns, false)
TILES(tile_by_rows, true)
// [by rows][vectors - 1][full, 4, 2, 1 rows]
#define TILE_ROW(name, vectors)                                                                                        \
  {F(name##_full_##vectors), F(name##_4_##vectors), F(name##_2_##vectors), F(name##_1_##vectors)}
static const F(tile_function) F(tiles)[2][2][4] = {
    {TILE_ROW(tile_by_columns, 1), TILE_ROW(tile_by_columns, 2)},
    {TILE_ROW(tile_by_rows, 1), TILE_ROW(tile_by_rows, 2)},
};
#undef TILE
#undef TILES
#undef TILE_ROW

// to[p * width + i] = from[i * stride + p] for i < count, p < depth, and 0 for count <= i < LANES. Whole vectors are
// stored, for rising p: with width < LANES each overwrites what the one before it stored too much.
static void F(pack_transposed)(const REAL *from, size_t stride, size_t count, size_t depth, REAL *to, size_t width) {
  for (size_t p = 0; p < depth; p += LANES) {
    V v[LANES];
    size_t some = depth - p;
    if (some >= LANES && count >= LANES) {
      UNROLL for (size_t i = 0; i < LANES; i++) v[i] = F(load)(from + i * stride + p);
    } else
      for (size_t i = 0; i < LANES; i++) v[i] = i < count ? F(load_upto)(from + i * stride + p, some) : C(0);
    F(transpose_square)(v);
    if (some >= LANES) {
      UNROLL for (size_t q = 0; q < LANES; q++) F(store)(to + (p + q) * width, v[q]);
    } else
      for (size_t q = 0; q < some; q++) F(store)(to + (p + q) * width, v[q]);
  }
}

// The panel of B of `columns` columns from (first, column) on, `depth` deep, padded to `width`.
static void F(pack_b)(
    bool transposed, const REAL *b, size_t n, size_t k, size_t first, size_t column, size_t depth, size_t columns,
    size_t width, REAL *to) {
  if (transposed) {
    for (size_t j = 0; j < width; j += LANES)
      F(pack_transposed)(b + (column + j) * k + first, k, columns > j ? columns - j : 0, depth, to + j, width);
    return;
  }
  const REAL *from = b + first * n + column;
  for (size_t p = 0; p < depth; p++, from += n, to += width)
    for (size_t j = 0; j < width; j += LANES)
      F(store)(to + j, columns > j ? F(load_upto)(from + j, columns - j) : C(0));
}

// Rows of A from (row, first) on, in panels of TILE_ROWS: a panel's element (i, p) at p * TILE_ROWS + i. The memory
// has room for LANES elements more.
static void F(pack_a)(
    bool transposed, const REAL *a, size_t m, size_t k, size_t row, size_t first, size_t rows, size_t depth, REAL *to) {
  for (size_t i = 0; i < rows; i += TILE_ROWS, to += TILE_ROWS * depth) {
    size_t some = rows - i < TILE_ROWS ? rows - i : TILE_ROWS;
    if (!transposed) {
      // The last rows first: what they store too much falls where the first ones belong.
      for (size_t part = (TILE_ROWS + LANES - 1) / LANES; part-- > 0;) {
        size_t skip = part * LANES, count = some > skip ? some - skip : 0;
        F(pack_transposed)(a + (row + i + skip) * k + first, k, count < LANES ? count : LANES, depth, to + skip,
                           TILE_ROWS);
      }
      continue;
    }
    const REAL *from = a + first * m + row + i;
    if (some == TILE_ROWS)
      for (size_t p = 0; p < depth; p++) __builtin_memcpy(to + p * TILE_ROWS, from + p * m, TILE_ROWS * sizeof(REAL));
    else
      for (size_t p = 0; p < depth; p++)
        for (size_t q = 0; q < TILE_ROWS; q++) to[p * TILE_ROWS + q] = q < some ? from[p * m + q] : 0;
  }
}

// out[j] = or += the sum over p of vector[p] * matrix[p, j], for `columns` columns of a matrix with rows `stride`
// long.
static void F(vector_matrix)(
    const REAL *vector, const REAL *matrix, size_t k, size_t stride, size_t columns, REAL *out, bool add) {
  enum { SOME = 8192 / sizeof(REAL) };
  REAL sums[SOME];
  for (size_t first = 0; first < columns; first += SOME) {
    size_t some = columns - first < SOME ? columns - first : SOME;
    // A few rows at a time over many columns, so that the matrix is read as it lies in memory.
    memset(sums, 0, some * sizeof(REAL));
    size_t p = 0;
    for (; p + 4 <= k; p += 4) {
      const REAL *row = matrix + p * stride + first;
      V x0 = C(vector[p]), x1 = C(vector[p + 1]), x2 = C(vector[p + 2]), x3 = C(vector[p + 3]);
      for (size_t j = 0; j < some; j += LANES) {
        size_t left = some - j;
        V sum = F(load_upto)(sums + j, left);
        sum = F(fma)(x0, F(load_upto)(row + j, left), sum);
        sum = F(fma)(x1, F(load_upto)(row + stride + j, left), sum);
        sum = F(fma)(x2, F(load_upto)(row + 2 * stride + j, left), sum);
        sum = F(fma)(x3, F(load_upto)(row + 3 * stride + j, left), sum);
        F(store_upto)(sums + j, left, sum);
      }
    }
    for (; p < k; p++) {
      V x = C(vector[p]);
      const REAL *row = matrix + p * stride + first;
      for (size_t j = 0; j < some; j += LANES) {
        size_t left = some - j;
        F(store_upto)(sums + j, left, F(fma)(x, F(load_upto)(row + j, left), F(load_upto)(sums + j, left)));
      }
    }
    if (add) F(accumulate)(out + first, sums, some);
    else memcpy(out + first, sums, some * sizeof(REAL));
  }
}

// out[i] = or += the sum over p of matrix[i, p] * vector[p], for `rows` rows.
static void F(matrix_vector)(const REAL *matrix, const REAL *vector, size_t rows, size_t k, REAL *out, bool add) {
  enum { TOGETHER = 4 };
  for (size_t first = 0; first < rows; first += TOGETHER) {
    // A few rows at once hide the latency; the rows of an incomplete group repeat its last.
    size_t some = rows - first < TOGETHER ? rows - first : TOGETHER;
    const REAL *row[TOGETHER];
    V s[TOGETHER], t[TOGETHER];
    for (size_t i = 0; i < TOGETHER; i++) {
      row[i] = matrix + (first + (i < some ? i : some - 1)) * k;
      s[i] = t[i] = C(0);
    }
    size_t p = 0;
    for (; k - p >= 2 * LANES; p += 2 * LANES) {
      V x = F(load)(vector + p), y = F(load)(vector + p + LANES);
      UNROLL for (size_t i = 0; i < TOGETHER; i++) {
        s[i] = F(fma)(F(load)(row[i] + p), x, s[i]);
        t[i] = F(fma)(F(load)(row[i] + p + LANES), y, t[i]);
      }
    }
    for (; p < k; p += LANES) {
      V x = F(load_upto)(vector + p, k - p);
      UNROLL for (size_t i = 0; i < TOGETHER; i++) s[i] = F(fma)(F(load_upto)(row[i] + p, k - p), x, s[i]);
    }
    for (size_t i = 0; i < some; i++) {
      REAL sum = F(lanes_sum)(s[i] + t[i]);
      out[first + i] = add ? out[first + i] + sum : sum;
    }
  }
}

static void F(matmul)(
    bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const void *a_, const void *b_, void *c_,
    bool accumulate, size_t row_begin, size_t row_end) {
  const REAL *a = a_, *b = b_;
  REAL *c = c_;
  if (row_begin >= row_end || n == 0) return;
  size_t all_rows = row_end - row_begin;
  if (k == 0) {
    if (!accumulate) memset(c + row_begin * n, 0, all_rows * n * sizeof(REAL));
    return;
  }
  if (n == 1) {
    if (transpose_a && m > 1) F(vector_matrix)(b, a + row_begin, k, m, all_rows, c + row_begin, accumulate);
    else F(matrix_vector)(a + row_begin * k, b, all_rows, k, c + row_begin, accumulate);
    return;
  }
  if (m == 1) {
    if (transpose_b) F(matrix_vector)(b, a, n, k, c, accumulate);
    else F(vector_matrix)(a, b, k, n, n, c, accumulate);
    return;
  }

  // Blocks of k of equal depth, so that none is very shallow.
  size_t depth_blocks = (k + BLOCK_DEPTH - 1) / BLOCK_DEPTH, block_depth = (k + depth_blocks - 1) / depth_blocks;
  // Copying B pays when it is used again by many rows and does not fit the cache as it lies; a transposed B is always
  // copied.
  bool copy_b = transpose_b || (all_rows > 4 * TILE_ROWS && n * k * sizeof(REAL) > COPY_B_BYTES);
  bool copy_a = n > 4 * TILE_COLUMNS && all_rows * k * sizeof(REAL) > COPY_A_BYTES;
  size_t most_columns = n < BLOCK_COLUMNS ? (n + TILE_COLUMNS - 1) / TILE_COLUMNS * TILE_COLUMNS : BLOCK_COLUMNS;
  size_t most_rows = all_rows < BLOCK_ROWS ? (all_rows + TILE_ROWS - 1) / TILE_ROWS * TILE_ROWS : BLOCK_ROWS;
  size_t b_size = copy_b ? most_columns * block_depth : (n % TILE_COLUMNS ? TILE_COLUMNS * block_depth : 0);
  size_t a_size = copy_a ? most_rows * block_depth : 0;
  size_t bytes = (a_size + b_size + 2 * LANES) * sizeof(REAL);
  REAL *memory = a_size + b_size ? adj_block_allocate(bytes) : NULL;
  REAL *b_copy = memory, *a_copy = memory + b_size;

  for (size_t column = 0; column < n; column += BLOCK_COLUMNS) {
    size_t columns = n - column < BLOCK_COLUMNS ? n - column : BLOCK_COLUMNS;
    for (size_t first = 0; first < k; first += block_depth) {
      size_t depth = k - first < block_depth ? k - first : block_depth;
      bool add = accumulate || first > 0;
      // The last panel is copied in any case if it is not whole, so that the tiles can load whole vectors.
      for (size_t j = copy_b ? 0 : columns / TILE_COLUMNS * TILE_COLUMNS; j < columns; j += TILE_COLUMNS) {
        size_t some = columns - j < TILE_COLUMNS ? columns - j : TILE_COLUMNS;
        F(pack_b)(transpose_b, b, n, k, first, column + j, depth, some, some > LANES ? TILE_COLUMNS : LANES,
                  b_copy + (copy_b ? j * depth : 0));
      }
      for (size_t row = row_begin; row < row_end; row += BLOCK_ROWS) {
        size_t rows = row_end - row < BLOCK_ROWS ? row_end - row : BLOCK_ROWS;
        if (copy_a) F(pack_a)(transpose_a, a, m, k, row, first, rows, depth, a_copy);
        for (size_t j = 0; j < columns; j += TILE_COLUMNS) {
          size_t some = columns - j < TILE_COLUMNS ? columns - j : TILE_COLUMNS;
          size_t width = some > LANES ? TILE_COLUMNS : LANES;
          const REAL *panel = b + first * n + column + j;
          size_t stride_b = n;
          if (copy_b || some < TILE_COLUMNS) {
            panel = b_copy + (copy_b ? j * depth : 0);
            stride_b = width;
          }
          const F(tile_function) *tiles = F(tiles)[!copy_a && !transpose_a][width > LANES];
          for (size_t i = 0; i < rows;) {
            const REAL *from;
            size_t stride_a;
            if (copy_a) {
              from = a_copy + i / TILE_ROWS * TILE_ROWS * depth + i % TILE_ROWS;
              stride_a = TILE_ROWS;
            } else if (transpose_a) {
              from = a + first * m + row + i;
              stride_a = m;
            } else {
              from = a + (row + i) * k + first;
              stride_a = k;
            }
            size_t left = rows - i;
            size_t size = left >= TILE_ROWS ? TILE_ROWS : (left >= 4 ? 4 : (left >= 2 ? 2 : 1));
            size_t which = left >= TILE_ROWS ? 0 : (left >= 4 ? 1 : (left >= 2 ? 2 : 3));
            tiles[which](depth, from, stride_a, panel, stride_b, c + (row + i) * n + column + j, n, some, add);
            i += size;
          }
        }
      }
    }
  }
  if (memory) adj_block_free(memory, bytes);
}
#undef TILE_ROWS
#undef TILE_VECTORS
#undef TILE_COLUMNS
#undef BLOCK_DEPTH
#undef BLOCK_ROWS
#undef BLOCK_COLUMNS
#undef COPY_A_BYTES
#undef COPY_B_BYTES
