// The objects of the running program, as they stand in their files: the program itself and its dynamic libraries.
#ifndef ADJ_OBJECT_H
#define ADJ_OBJECT_H

#include "dwarf.h"

typedef struct {
  /// Where its file lies in memory; NULL where it could not be read.
  const uint8_t *file;
  size_t size;
  /// Where the loader put address 0 of the file.
  uintptr_t base;
  /// As the loader knows it; empty for the program itself.
  const char *name;
  adj_dwarf dwarf;
} adj_object;

/// The objects that were asked for. Their files stay in memory: this is used once, before the program ends.
enum { ADJ_MOST_OBJECTS = 16 };
typedef struct {
  adj_object known[ADJ_MOST_OBJECTS];
  int count;
} adj_objects;

/// The object whose code holds the address, its file read if that is an ELF file of this machine's byte order; NULL where
/// there is none.
const adj_object *adj_object_at(adj_objects *objects, uintptr_t address);

/// The name of the function at the address, from the object's table of symbols; NULL where it has none.
const char *adj_object_function(const adj_object *object, uintptr_t address);

#endif
