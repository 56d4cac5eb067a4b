// The source lines of an address, read from DWARF debug information (versions 2 to 5).
#ifndef ADJ_DWARF_H
#define ADJ_DWARF_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  const uint8_t *start, *end;
} adj_bytes;

/// The sections of an object that tell where its code comes from. One that is absent is empty.
typedef struct {
  adj_bytes info, abbreviations, lines, strings, line_strings, ranges, range_lists, addresses, string_offsets;
} adj_dwarf;

/// A place in the sources, and the function around it.
typedef struct {
  /// As the linker knows it, or as it is written; NULL where nothing is said.
  const char *function;
  /// The folder of the compilation, the file's folder (may be relative to that), and the file (may be relative to both);
  /// each may be NULL.
  const char *compilation, *folder, *file;
  /// 0 for code that no line stands for.
  uint32_t line;
} adj_source_line;

/// Writes the lines of an address of the object: first the innermost, then for each function that was inlined around it
/// the place of its call. Returns how many; 0 without debug information. Damaged information gives fewer or wrong lines,
/// and no access outside of the sections.
size_t adj_dwarf_lines(const adj_dwarf *dwarf, uint64_t address, adj_source_line *lines, size_t capacity);

#endif
