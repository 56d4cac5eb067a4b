// Memory for tensors: blocks aligned to a cache line, and kept for reuse when they are given back, since fresh pages
// cost more than most arithmetic on them. Blocks of about the same size form a class, with a list and a lock of its
// own; a kept block's first word links to the next. The pool keeps as much as half of the machine's memory, or as it is
// told. In front of it each thread keeps a few small blocks for itself: a call of a small function allocates and frees a
// dozen, and the four locked instructions of each were a twentieth of its time.
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include "CAdjointKernels.h"
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif

#define LINE 64
#define SMALL_CLASSES 4  // 64, 128, 192 and 256 bytes; from there on four classes to a doubling
#define CLASSES (SMALL_CLASSES + 4 * 40)
#define HUGE_PAGE ((size_t)2 << 20)
#define LEAST_BOUND ((size_t)1 << 30)  // bytes, where the machine's memory is not known or small
#define HUGE_FROM ((size_t)4 << 20)  // blocks of this size and more ask for huge pages

typedef struct {
  _Alignas(LINE) atomic_flag lock;
  void *first;
} block_list;

static block_list lists[CLASSES];
static _Atomic(size_t) kept;
static _Atomic(unsigned) next_victim;
static _Atomic(size_t) chosen_bound = SIZE_MAX;  // until one is chosen

static size_t half_of_memory(void) {
  long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
  size_t half = pages > 0 && size > 0 ? (size_t)pages / 2 * (size_t)size : 0;
  return half > LEAST_BOUND ? half : LEAST_BOUND;
}

size_t adj_pool_bound(void) {
  size_t bound = atomic_load_explicit(&chosen_bound, memory_order_relaxed);
  if (bound != SIZE_MAX) return bound;
  bound = half_of_memory();
  atomic_store_explicit(&chosen_bound, bound, memory_order_relaxed);
  return bound;
}

// The class of a size, and the size that its blocks have.
static unsigned class_of(size_t bytes, size_t *size) {
  if (bytes <= LINE * SMALL_CLASSES) {
    unsigned class = bytes ? (unsigned)((bytes - 1) / LINE) : 0;
    *size = (class + 1) * (size_t)LINE;
    return class;
  }
  size_t last = bytes - 1;
  unsigned power = 63 - (unsigned)__builtin_clzll(last), step = power - 2;
  unsigned quarter = (unsigned)(last >> step) & 3;
  *size = (size_t)(quarter + 5) << step;
  unsigned class = SMALL_CLASSES + (power - 8) * 4 + quarter;
  return class < CLASSES ? class : CLASSES - 1;  // no machine has such blocks; only the index must be right
}

static size_t size_of_class(unsigned class) {
  if (class < SMALL_CLASSES) return (class + 1) * (size_t)LINE;
  unsigned power = 8 + (class - SMALL_CLASSES) / 4, quarter = (class - SMALL_CLASSES) % 4;
  return (size_t)(quarter + 5) << (power - 2);
}

// The lock is held for a few instructions, so waiting for it is a short spin unless its holder was interrupted.
static inline void lock(block_list *list) {
  for (unsigned tries = 1; atomic_flag_test_and_set_explicit(&list->lock, memory_order_acquire); tries++)
    if (tries % 64 == 0) sched_yield();
}

static inline void unlock(block_list *list) { atomic_flag_clear_explicit(&list->lock, memory_order_release); }

static inline void *pop(block_list *list) {
  lock(list);
  void *block = list->first;
  if (block) list->first = *(void **)block;
  unlock(list);
  return block;
}

// Releases kept blocks, from each class in turn, until no more than `bytes` are kept or a round finds none.
static void release_down_to(size_t bytes) {
  for (unsigned empty = 0; empty < CLASSES && atomic_load_explicit(&kept, memory_order_relaxed) > bytes;) {
    unsigned class = atomic_fetch_add_explicit(&next_victim, 1, memory_order_relaxed) % CLASSES;
    void *block = pop(&lists[class]);
    if (!block) {
      empty++;
      continue;
    }
    empty = 0;
    atomic_fetch_sub_explicit(&kept, size_of_class(class), memory_order_relaxed);
    free(block);
  }
}

static void *fresh_block(size_t size, size_t bytes) {
  void *block = NULL;
  if (posix_memalign(&block, size >= HUGE_FROM ? HUGE_PAGE : LINE, size)) {
    // The pool may hold what is needed.
    release_down_to(0);
    if (posix_memalign(&block, LINE, size)) return NULL;
  }
#if defined(__linux__)
  // Only for the huge pages that these bytes fill: a last one filled in part would take memory that nobody asked for.
  if (size >= HUGE_FROM) madvise(block, bytes / HUGE_PAGE * HUGE_PAGE, MADV_HUGEPAGE);
#endif
  return block;
}

// ── what a thread keeps for itself ──

#define OWN_CLASSES (SMALL_CLASSES + 4 * 7)  // up to 32 KiB
#define OWN_BLOCKS 4  // of a class: at most 800 KiB in all

static _Thread_local struct {
  void *first[OWN_CLASSES];
  unsigned char count[OWN_CLASSES];
  enum { NOT_YET, IN_USE, ENDED } state;
} own;
static pthread_key_t own_key;
static pthread_once_t own_once = PTHREAD_ONCE_INIT;

static void free_to_pool(void *block, size_t size, unsigned class);

static void give_up_own(void) {
  for (unsigned class = 0; class < OWN_CLASSES; class++)
    for (void *block; (block = own.first[class]);) {
      own.first[class] = *(void **)block;
      free_to_pool(block, size_of_class(class), class);
    }
  for (unsigned class = 0; class < OWN_CLASSES; class++) own.count[class] = 0;
}

// At the end of a thread. What other destructors free after it goes to the pool.
static void end_own(void *unused) {
  (void)unused;
  own.state = ENDED;
  give_up_own();
}

static void create_own_key(void) { pthread_key_create(&own_key, end_own); }

static bool begin_own(void) {
  if (own.state == ENDED) return false;
  pthread_once(&own_once, create_own_key);
  pthread_setspecific(own_key, &own);
  own.state = IN_USE;
  return true;
}

// ── the two together ──

void *adj_block_allocate(size_t bytes) {
  size_t size;
  unsigned class = class_of(bytes, &size);
  void *block;
  if (class < OWN_CLASSES && (block = own.first[class])) {
    own.first[class] = *(void **)block;
    own.count[class]--;
    return block;
  }
  block = pop(&lists[class]);
  if (!block) return fresh_block(size, bytes);
  atomic_fetch_sub_explicit(&kept, size, memory_order_relaxed);
  return block;
}

void adj_block_free(void *block, size_t bytes) {
  if (!block) return;
  size_t size;
  unsigned class = class_of(bytes, &size);
  if (class < OWN_CLASSES && own.count[class] < OWN_BLOCKS && adj_pool_bound() >= LEAST_BOUND
      && (own.state == IN_USE || begin_own())) {
    *(void **)block = own.first[class];
    own.first[class] = block;
    own.count[class]++;
    return;
  }
  free_to_pool(block, size, class);
}

static void free_to_pool(void *block, size_t size, unsigned class) {
  block_list *list = &lists[class];
  size_t bound = adj_pool_bound();
  if (size > bound) {
    free(block);
    return;
  }
  // Counted before it can be taken again, so that the count never falls below zero.
  size_t total = atomic_fetch_add_explicit(&kept, size, memory_order_relaxed) + size;
  lock(list);
  *(void **)block = list->first;
  list->first = block;
  unlock(list);
  if (total > bound) release_down_to(bound);
}

void adj_pool_set_bound(size_t bytes) {
  atomic_store_explicit(&chosen_bound, bytes == SIZE_MAX ? bytes - 1 : bytes, memory_order_relaxed);
  if (bytes < LEAST_BOUND) give_up_own();
  release_down_to(bytes);
}

size_t adj_pool_kept(void) { return atomic_load_explicit(&kept, memory_order_relaxed); }

void adj_pool_empty(void) {
  give_up_own();
  release_down_to(0);
}
