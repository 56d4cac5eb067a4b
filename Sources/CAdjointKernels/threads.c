// Threads: how many processors this process may use, a parallel loop by the platform's libdispatch, and one pointer kept
// for each thread.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#if defined(__linux__)
#include <sched.h>
#endif

#include "include/CAdjointKernels.h"

int32_t adj_available_processors(void) {
#if defined(__linux__)
  cpu_set_t mask;
  if (sched_getaffinity(0, sizeof mask, &mask) == 0) return CPU_COUNT(&mask);
#endif
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 ? (int32_t)count : 1;
}

// libdispatch's function, declared here because its header is not on a C target's path on Linux.
extern void dispatch_apply_f(size_t iterations, void *queue, void *context, void (*work)(void *, size_t));

void adj_parallel(size_t pieces, void *context, void (*work)(void *, size_t)) {
  dispatch_apply_f(pieces, NULL, context, work);
}

static _Thread_local void *kept;
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;
// Every thread sets the same one.
static void (*_Atomic destroy_kept)(void *);

static void destroy(void *object) { atomic_load(&destroy_kept)(object); }
static void create_key(void) { pthread_key_create(&key, destroy); }

void *adj_thread_object(void) { return kept; }

void adj_set_thread_object(void *object, void (*release)(void *)) {
  atomic_store(&destroy_kept, release);
  pthread_once(&once, create_key);
  pthread_setspecific(key, object);
  kept = object;
}
