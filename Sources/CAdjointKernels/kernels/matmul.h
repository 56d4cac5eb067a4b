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

ALWAYS V F(put)(adj_put how, V old, V sum) { return how == PUT_ADD ? old + sum : old - sum; }

// c (rows by columns, columns <= vectors * LANES) = or += or -= a b over `depth`. by_rows: a's elements (i, p) at
// a[i * stride_a + p], else at a[p * stride_a + i]. Row p of b is at b + p * stride_b.
ALWAYS void F(tile)(
    const size_t rows, const size_t vectors, const bool by_rows, size_t depth, const REAL *a, size_t stride_a,
    const REAL *b, size_t stride_b, REAL *c, size_t stride_c, size_t columns, adj_put how) {
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
      F(store)(to, how == PUT_STORE ? sums[i][j] : F(put)(how, F(load)(to), sums[i][j]));
    }
    return;
  }
  UNROLL for (size_t i = 0; i < rows; i++) UNROLL for (size_t j = 0; j < vectors; j++)
    if (columns > j * LANES) {
      REAL *to = c + i * stride_c + j * LANES;
      size_t some = columns - j * LANES;
      F(store_upto)(to, some, how == PUT_STORE ? sums[i][j] : F(put)(how, F(load_upto)(to, some), sums[i][j]));
    }
}

typedef void (*F(tile_function))(
    size_t depth, const REAL *a, size_t stride_a, const REAL *b, size_t stride_b, REAL *c, size_t stride_c,
    size_t columns, adj_put how);
#define TILE(name, rows, vectors, by_rows)                                                                             \
  static void F(name)(                                                                                                 \
      size_t depth, const REAL *a, size_t stride_a, const REAL *b, size_t stride_b, REAL *c, size_t stride_c,          \
      size_t columns, adj_put how) {                                                                                   \
    F(tile)(rows, vectors, by_rows, depth, a, stride_a, b, stride_b, c, stride_c, columns, how);                       \
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
    bool transposed, const REAL *b, size_t stride, size_t first, size_t column, size_t depth, size_t columns,
    size_t width, REAL *to) {
  if (transposed) {
    for (size_t j = 0; j < width; j += LANES)
      F(pack_transposed)(b + (column + j) * stride + first, stride, columns > j ? columns - j : 0, depth, to + j, width);
    return;
  }
  const REAL *from = b + first * stride + column;
  for (size_t p = 0; p < depth; p++, from += stride, to += width)
    for (size_t j = 0; j < width; j += LANES)
      F(store)(to + j, columns > j ? F(load_upto)(from + j, columns - j) : C(0));
}

// Rows of A from (row, first) on, in panels of TILE_ROWS: a panel's element (i, p) at p * TILE_ROWS + i. The memory
// has room for LANES elements more.
static void F(pack_a)(
    bool transposed, const REAL *a, size_t stride, size_t row, size_t first, size_t rows, size_t depth, REAL *to) {
  for (size_t i = 0; i < rows; i += TILE_ROWS, to += TILE_ROWS * depth) {
    size_t some = rows - i < TILE_ROWS ? rows - i : TILE_ROWS;
    if (!transposed) {
      // The last rows first: what they store too much falls where the first ones belong.
      for (size_t part = (TILE_ROWS + LANES - 1) / LANES; part-- > 0;) {
        size_t skip = part * LANES, count = some > skip ? some - skip : 0;
        F(pack_transposed)(a + (row + i + skip) * stride + first, stride, count < LANES ? count : LANES, depth, to + skip,
                           TILE_ROWS);
      }
      continue;
    }
    const REAL *from = a + first * stride + row + i;
    if (some == TILE_ROWS)
      for (size_t p = 0; p < depth; p++) __builtin_memcpy(to + p * TILE_ROWS, from + p * stride, TILE_ROWS * sizeof(REAL));
    else
      for (size_t p = 0; p < depth; p++)
        for (size_t q = 0; q < TILE_ROWS; q++) to[p * TILE_ROWS + q] = q < some ? from[p * stride + q] : 0;
  }
}

// out[j] = or += or -= the sum over p of vector[p] * matrix[p, j], for `columns` columns of a matrix with rows `stride`
// long.
static void F(vector_matrix)(
    const REAL *vector, const REAL *matrix, size_t k, size_t stride, size_t columns, REAL *out,
    adj_put how) {
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
    if (how == PUT_STORE) memcpy(out + first, sums, some * sizeof(REAL));
    else
      for (size_t j = 0; j < some; j += LANES) {
        REAL *to = out + first + j;
        F(store_upto)(to, some - j, F(put)(how, F(load_upto)(to, some - j), F(load_upto)(sums + j, some - j)));
      }
  }
}

// out[i] = or += or -= the sum over p of matrix[i, p] * vector[p], for `rows` rows that are `stride` apart.
static void F(matrix_vector)(
    const REAL *matrix, size_t stride, const REAL *vector, size_t rows, size_t k, REAL *out, adj_put how) {
  enum { TOGETHER = 4 };
  for (size_t first = 0; first < rows; first += TOGETHER) {
    // A few rows at once hide the latency; the rows of an incomplete group repeat its last.
    size_t some = rows - first < TOGETHER ? rows - first : TOGETHER;
    const REAL *row[TOGETHER];
    V s[TOGETHER], t[TOGETHER];
    for (size_t i = 0; i < TOGETHER; i++) {
      row[i] = matrix + (first + (i < some ? i : some - 1)) * stride;
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
      REAL *to = out + first + i;
      *to = how == PUT_STORE ? sum : (how == PUT_ADD ? *to + sum : *to - sum);
    }
  }
}

// Rows row_begin ..< row_end of C = or += or -= op(A) op(B), where C is [m, n] and the rows of A, B and C, as they
// lie, are stride_a, stride_b and stride_c apart.
static void F(product)(
    bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const REAL *a, size_t stride_a, const REAL *b,
    size_t stride_b, REAL *c, size_t stride_c, adj_put how, size_t row_begin, size_t row_end) {
  if (row_begin >= row_end || n == 0) return;
  size_t all_rows = row_end - row_begin;
  if (k == 0) {
    if (how == PUT_STORE)
      for (size_t i = row_begin; i < row_end; i++) memset(c + i * stride_c, 0, n * sizeof(REAL));
    return;
  }
  // A single row or column that lies together.
  if (n == 1 && stride_c == 1 && (transpose_b || stride_b == 1)) {
    if (transpose_a && m > 1) F(vector_matrix)(b, a + row_begin, k, stride_a, all_rows, c + row_begin, how);
    else if (!transpose_a || stride_a == 1)
      F(matrix_vector)(a + row_begin * (transpose_a ? 0 : stride_a), stride_a, b, all_rows, k, c + row_begin, how);
    else goto blocks;
    return;
  }
  if (m == 1 && n > 1 && (!transpose_a || stride_a == 1)) {
    if (transpose_b) F(matrix_vector)(b, stride_b, a, n, k, c, how);
    else F(vector_matrix)(a, b, k, stride_b, n, c, how);
    return;
  }

blocks:;
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
      adj_put put = how == PUT_STORE && first > 0 ? PUT_ADD : how;
      // The last panel is copied in any case if it is not whole, so that the tiles can load whole vectors.
      for (size_t j = copy_b ? 0 : columns / TILE_COLUMNS * TILE_COLUMNS; j < columns; j += TILE_COLUMNS) {
        size_t some = columns - j < TILE_COLUMNS ? columns - j : TILE_COLUMNS;
        F(pack_b)(transpose_b, b, stride_b, first, column + j, depth, some, some > LANES ? TILE_COLUMNS : LANES,
                  b_copy + (copy_b ? j * depth : 0));
      }
      for (size_t row = row_begin; row < row_end; row += BLOCK_ROWS) {
        size_t rows = row_end - row < BLOCK_ROWS ? row_end - row : BLOCK_ROWS;
        if (copy_a) F(pack_a)(transpose_a, a, stride_a, row, first, rows, depth, a_copy);
        for (size_t j = 0; j < columns; j += TILE_COLUMNS) {
          size_t some = columns - j < TILE_COLUMNS ? columns - j : TILE_COLUMNS;
          size_t width = some > LANES ? TILE_COLUMNS : LANES;
          const REAL *panel = b + first * stride_b + column + j;
          size_t panel_stride = stride_b;
          if (copy_b || some < TILE_COLUMNS) {
            panel = b_copy + (copy_b ? j * depth : 0);
            panel_stride = width;
          }
          const F(tile_function) *tiles = F(tiles)[!copy_a && !transpose_a][width > LANES];
          for (size_t i = 0; i < rows;) {
            const REAL *from;
            size_t from_stride = stride_a;
            if (copy_a) {
              from = a_copy + i / TILE_ROWS * TILE_ROWS * depth + i % TILE_ROWS;
              from_stride = TILE_ROWS;
            } else if (transpose_a) {
              from = a + first * stride_a + row + i;
            } else {
              from = a + (row + i) * stride_a + first;
            }
            size_t left = rows - i;
            size_t size = left >= TILE_ROWS ? TILE_ROWS : (left >= 4 ? 4 : (left >= 2 ? 2 : 1));
            size_t which = left >= TILE_ROWS ? 0 : (left >= 4 ? 1 : (left >= 2 ? 2 : 3));
            tiles[which](depth, from, from_stride, panel, panel_stride, c + (row + i) * stride_c + column + j,
                         stride_c, some, put);
            i += size;
          }
        }
      }
    }
  }
  if (memory) adj_block_free(memory, bytes);
}

static void F(matmul)(
    bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const void *a, const void *b, void *c,
    bool accumulate, size_t row_begin, size_t row_end) {
  F(product)(transpose_a, transpose_b, m, n, k, a, transpose_a ? m : k, b, transpose_b ? k : n, c, n,
             accumulate ? PUT_ADD : PUT_STORE, row_begin, row_end);
}
#undef TILE_ROWS
#undef TILE_VECTORS
#undef TILE_COLUMNS
#undef BLOCK_DEPTH
#undef BLOCK_ROWS
#undef BLOCK_COLUMNS
#undef COPY_A_BYTES
#undef COPY_B_BYTES
