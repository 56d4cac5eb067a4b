// Where in its caller's code the library was called when something went wrong: the first frame of the calling thread that
// is not the library's, nor Swift's. Nothing of this is loaded or read before it is asked for.
#include "../include/CAdjointKernels.h"
#include "object.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if __has_include(<execinfo.h>)
#include <execinfo.h>
#else
// A system without it: no frames, and no place.
static int backtrace(void **frames, int count) { (void)frames; (void)count; return 0; }
#endif
#include <unistd.h>

/// Swift's own, of its runtime library.
extern char *swift_demangle(const char *mangled, size_t length, char *output, size_t *size, uint32_t flags);

enum { DEEPEST_FRAME = 512, MOST_LINES = 64, LONGEST = 4096 };

static bool starts(const char *text, const char *with) { return strncmp(text, with, strlen(with)) == 0; }

// ── functions by their names ────────────────────────────────────────────────────────────────────────────────────────

static bool one_of(const char *module, size_t length, const char *const *names) {
  for (; *names; names++) if (strlen(*names) == length && memcmp(module, *names, length) == 0) return true;
  return false;
}

static bool not_the_callers(const char *module, size_t length) {
  static const char *const names[] = {
    "AdjointTensors", "AdjointCore", "AdjointVerification", "Adjoint", "AdjointNN", "AdjointExplorer", "CAdjointKernels",
    "Swift", "Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Testing", "XCTest", "Synchronization",
    "Observation", "_Concurrency", "_StringProcessing", "_RegexParser", NULL};
  return one_of(module, length, names);
}

/// Writes a function of the caller's as Swift writes it, without its result; false for one that is not the caller's.
static bool name_callers_function(const char *symbol, char *name, size_t capacity) {
  if (!symbol) return false;
  if (strcmp(symbol, "main") == 0) return snprintf(name, capacity, "main") > 0;
  if (!starts(symbol, "$s")) return false;
  char *full = swift_demangle(symbol, strlen(symbol), NULL, NULL, 0);
  if (!full) return false;
  static const char extension[] = "(extension in ";
  const char *module = strstr(full, extension);
  size_t length;
  if (module) {
    module += strlen(extension);
    length = strcspn(module, ")");
  } else {
    // The name of the module, behind its length. Swift's own has a letter there.
    char *end;
    length = strtoul(symbol + 2, &end, 10);
    module = end;
    if (strlen(module) < length) length = 0;
  }
  const bool callers = length > 0 && !not_the_callers(module, length);
  if (callers) {
    const char *start = full, *of = strstr(full, "> of ");
    if (starts(full, "generic specialization") && of) start = of + 5;
    // A closure is in another one, or in a function.
    const char *around = start;
    for (const char *next = start; (next = strstr(next, " in ")); ) around = next += 4;
    const char *end = NULL;
    for (const char *next = around; (next = strstr(next, " -> ")); next++) end = next;
    snprintf(name, capacity, "%s%.*s", around == start ? "" : "a closure of ",
      (int)(end ? end - around : (long)strlen(around)), around);
  }
  free(full);
  return callers;
}

// ── files ───────────────────────────────────────────────────────────────────────────────────────────────────────────

static void join(const adj_source_line *line, char *path, size_t capacity) {
  const char *file = line->file ? line->file : "", *folder = line->folder ? line->folder : "";
  const char *compilation = line->compilation ? line->compilation : "";
  if (*file == '/') compilation = folder = "";
  if (*folder == '/') compilation = "";
  snprintf(path, capacity, "%s%s%s%s%s", compilation, *compilation ? "/" : "", folder, *folder ? "/" : "", file);
}

/// Whether the path is a file's, which somebody wrote.
static bool written(const char *path) { return *path && !strchr(path, '<'); }

/// Of code that a macro was given, which stands in a file that nobody sees: the file and line of the macro itself.
static bool place_macro(const char *path, char *place, size_t capacity) {
  static const char prefix[] = "@__swiftmacro_";
  const char *mangled = strstr(path, prefix);
  if (!mangled) return false;
  char symbol[LONGEST], file[LONGEST];
  snprintf(symbol, sizeof symbol, "$s%s", mangled + strlen(prefix));
  char *extension = strstr(symbol, ".swift");
  if (extension) *extension = 0;
  char *full = swift_demangle(symbol, strlen(symbol), NULL, NULL, 0);
  const char *at = full ? strstr(full, " file ") : NULL;
  unsigned line;
  const bool found = at && sscanf(at, " file %1000s line %u", file, &line) == 2;
  if (found) snprintf(place, capacity, "at %s:%u", file, line);
  free(full);
  return found;
}

/// Libraries that come with Swift and the system: never the caller's code, and some of them are large.
static bool comes_with_the_system(const char *name) {
  const char *last = strrchr(name, '/');
  const char *base = last ? last + 1 : name;
  static const char *const starts_of_names[] = {
    "libswift", "lib_", "libFoundation", "libdispatch", "libBlocksRuntime", "libTesting", "libXCTest", "libc.", "libc-",
    "libm.", "libpthread", "libgcc", "libstdc++", "libsystem", "ld-", "linux-vdso", "dyld", NULL};
  for (const char *const *one = starts_of_names; *one; one++) if (starts(base, *one)) return true;
  return false;
}

/// The path from the working folder, where the file is in it.
static const char *shortened(const char *path) {
  static char folder[LONGEST];
  if (!getcwd(folder, sizeof folder)) return path;
  const size_t length = strlen(folder);
  return length > 1 && starts(path, folder) && path[length] == '/' ? path + length + 1 : path;
}

// ── the frame ───────────────────────────────────────────────────────────────────────────────────────────────────────

bool adj_callers_place(char *place, size_t capacity) {
  static const char own_file[] = "/AdjointTensors/Failure.swift";
  void *frames[DEEPEST_FRAME];
  const int count = backtrace(frames, DEEPEST_FRAME);
  adj_objects objects = {.count = 0};
  adj_source_line lines[MOST_LINES];
  // The folder of the library's sources, which its own first frame tells.
  char library[LONGEST] = "", path[LONGEST], file[LONGEST], name[LONGEST];
  *place = 0;

  // The first frame is this function.
  for (int i = 1; i < count; i++) {
    // A frame holds where its call returns to.
    const uintptr_t address = (uintptr_t)frames[i] - 1;
    const adj_object *object = adj_object_at(&objects, address);
    if (!object || comes_with_the_system(object->name)) continue;
    const size_t known = object->file ? adj_dwarf_lines(&object->dwarf, address - object->base, lines, MOST_LINES) : 0;
    const char *without_line = NULL;
    bool of_library = false;
    for (size_t j = 0; j < known; j++) {
      join(&lines[j], path, sizeof path);
      const size_t length = strlen(path), own = strlen(own_file);
      if (!*library && length > own && strcmp(path + length - own, own_file) == 0) {
        snprintf(library, sizeof library, "%.*s/", (int)(length - own), path);
      }
      if (place_macro(path, place, capacity)) return true;
      if (!written(path)) continue;
      if (*library && starts(path, library)) {
        of_library = true;
      } else if (lines[j].line > 0) {
        snprintf(place, capacity, "at %s:%u", shortened(path), lines[j].line);
        return true;
      } else if (!without_line) {
        without_line = lines[j].function;
        snprintf(file, sizeof file, "%s", shortened(path));
      }
    }
    // Code that the compiler put together from several lines has none.
    if (without_line && name_callers_function(without_line, name, sizeof name)) {
      snprintf(place, capacity, "at %s, in %s", file, name);
      return true;
    }
    // Without debug information the name of the innermost function, in case that no frame further out has a line.
    if (!*place && !of_library && name_callers_function(adj_object_function(object, address), name, sizeof name)) {
      snprintf(place, capacity, "in %s", name);
    }
  }
  return *place != 0;
}

// ── parts of a model ────────────────────────────────────────────────────────────────────────────────────────────────

enum { DEEPEST_PART = 32 };
static _Thread_local adj_part parts[DEEPEST_PART];
static _Thread_local int32_t depth;

void adj_enter_part(adj_part part) {
  if (depth < DEEPEST_PART) parts[depth] = part;
  depth++;
}

void adj_leave_part(void) { depth--; }

int32_t adj_part_count(void) { return depth < DEEPEST_PART ? depth : DEEPEST_PART; }

adj_part adj_part_at(int32_t index) { return parts[index]; }
