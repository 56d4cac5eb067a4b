// Plane rotations of neighbouring columns of a matrix, many sweeps at a time: what turns the vectors of a
// tridiagonal or bidiagonal matrix. The rotations of some sweeps are written down first and then applied to a few
// rows of the matrix after another, which stay in the cache.

// A matrix cut into groups of rows: element (r, c) at group r / GROUP, then c, then r % GROUP. One column of a group
// is a few vectors.
#define GROUP (2 * LANES)

ALWAYS size_t F(grouped_count)(size_t rows, size_t columns) { return (rows + GROUP - 1) / GROUP * GROUP * columns; }

static void F(group_rows)(const REAL *from, size_t rows, size_t columns, REAL *to) {
  for (size_t r = 0; r < rows; r += GROUP, to += GROUP * columns) {
    size_t some = rows - r < GROUP ? rows - r : GROUP;
    if (some < GROUP) memset(to, 0, GROUP * columns * sizeof(REAL));
    F(transpose)(from + r * columns, columns, some, columns, to, GROUP);
  }
}

static void F(ungroup_rows)(const REAL *from, size_t rows, size_t columns, REAL *to) {
  for (size_t r = 0; r < rows; r += GROUP, from += GROUP * columns) {
    size_t some = rows - r < GROUP ? rows - r : GROUP;
    F(transpose)(from, GROUP, columns, some, to + r * columns, columns);
  }
}

// Sweeps: sweep i rotates the columns start, start + step, ... `count` times, each with the next.
typedef struct {
  size_t start, count;
  ptrdiff_t step;
} F(sweep);

typedef struct {
  REAL *matrix;  // grouped; NULL if nobody wants it
  size_t rows, columns;
  REAL *c, *s;   // of all the sweeps
  F(sweep) *sweeps;
  size_t rotation_count, rotation_limit, sweep_count, sweep_limit;
} F(rotated);

#define ROTATION_LIMIT(n) ((n) < 8192 ? 16384 : 2 * (n))
#define SWEEP_LIMIT 1024
#define ROTATED_ROOM(rows, columns)                                                                                    \
  (F(grouped_count)(rows, columns) + 2 * ROTATION_LIMIT(columns) + SWEEP_LIMIT * sizeof(F(sweep)) / sizeof(REAL))

// In memory of ROTATED_ROOM elements, aligned as a sweep is.
static F(rotated) F(rotated_in)(REAL *room, size_t rows, size_t columns) {
  F(rotated) r = {.rows = rows, .columns = columns, .rotation_limit = ROTATION_LIMIT(columns),
                  .sweep_limit = SWEEP_LIMIT};
  r.sweeps = (void *)room;
  r.c = room + SWEEP_LIMIT * sizeof(F(sweep)) / sizeof(REAL);
  r.s = r.c + r.rotation_limit;
  r.matrix = r.s + r.rotation_limit;
  return r;
}

static void F(apply_rotations)(F(rotated) *r) {
  REAL *group = r->matrix;
  for (size_t row = 0; row < r->rows; row += GROUP, group += GROUP * r->columns) {
    const REAL *c = r->c, *s = r->s;
    for (size_t i = 0; i < r->sweep_count; i++) {
      F(sweep) sweep = r->sweeps[i];
      REAL *column = group + sweep.start * GROUP;
      V x0 = F(load)(column), x1 = F(load)(column + LANES);
      for (size_t k = 0; k < sweep.count; k++) {
        REAL *next = column + sweep.step * (ptrdiff_t)GROUP;
        V cosine = C(*c++), sine = C(*s++), y0 = F(load)(next), y1 = F(load)(next + LANES);
        F(store)(column, F(fma)(cosine, x0, sine * y0));
        F(store)(column + LANES, F(fma)(cosine, x1, sine * y1));
        x0 = F(fma)(cosine, y0, -(sine * x0));
        x1 = F(fma)(cosine, y1, -(sine * x1));
        column = next;
      }
      F(store)(column, x0);
      F(store)(column + LANES, x1);
    }
  }
  r->rotation_count = r->sweep_count = 0;
}

// The next sweep of at most `count` rotations: where to write its cosines; the sines are as far from s.
ALWAYS size_t F(begin_sweep)(F(rotated) *r, size_t start, size_t count, ptrdiff_t step) {
  if (r->rotation_count + count > r->rotation_limit || r->sweep_count == r->sweep_limit) F(apply_rotations)(r);
  r->sweeps[r->sweep_count++] = (F(sweep)){start, count, step};
  size_t place = r->rotation_count;
  r->rotation_count += count;
  return place;
}

// Ascending by key (or descending): which comes at each place. Stable.
static void F(sorted_order)(const double *key, size_t n, bool descending, size_t *order, size_t *other) {
  for (size_t i = 0; i < n; i++) order[i] = i;
  for (size_t width = 1; width < n; width *= 2) {
    for (size_t low = 0; low < n; low += 2 * width) {
      size_t middle = low + width < n ? low + width : n, high = low + 2 * width < n ? low + 2 * width : n;
      size_t i = low, j = middle;
      for (size_t k = low; k < high; k++) {
        bool right = i == middle ||
                     (j < high && (descending ? key[order[j]] > key[order[i]] : key[order[j]] < key[order[i]]));
        other[k] = order[right ? j++ : i++];
      }
    }
    memcpy(order, other, n * sizeof(size_t));
  }
}

// Columns of `from`, [rows, count], in this order and each with its sign: to[r, j] = signs[j] from[r, order[j]].
static void F(pick_columns)(
    const REAL *from, size_t rows, size_t count, const size_t *order, const REAL *signs, REAL *to) {
  for (size_t r = 0; r < rows; r++)
    for (size_t j = 0; j < count; j++) to[r * count + j] = signs[j] * from[r * count + order[j]];
}

// The signs that make the largest component of each column positive: the first of those that are equal but for
// rounding.
static void F(column_signs)(const REAL *from, size_t rows, size_t count, REAL *top, REAL *signs) {
  REAL near = 1 - (REAL)(rows < 16 ? 64 : 4 * rows) * (REAL_BITS == 32 ? FLT_EPSILON : (REAL)DBL_EPSILON);
  for (size_t j = 0; j < count; j++) top[j] = signs[j] = 0;
  for (size_t r = 0; r < rows; r++)
    for (size_t j = 0; j < count; j++) top[j] = LIBM(fmax)(top[j], LIBM(fabs)(from[r * count + j]));
  for (size_t r = 0; r < rows; r++)
    for (size_t j = 0; j < count; j++) {
      REAL x = from[r * count + j];
      if (signs[j] == 0 && LIBM(fabs)(x) >= near * top[j]) signs[j] = x < 0 ? -1 : 1;
    }
  for (size_t j = 0; j < count; j++)
    if (signs[j] == 0) signs[j] = 1;
}
