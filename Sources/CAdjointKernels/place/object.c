#define _GNU_SOURCE
#include "object.h"
#include <string.h>

#if defined(__ELF__) && __SIZEOF_POINTER__ == 8

#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  uintptr_t address;
  adj_object *object;
} search;

static int holds(struct dl_phdr_info *info, size_t size, void *context) {
  (void)size;
  search *s = context;
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &info->dlpi_phdr[i];
    const uintptr_t start = info->dlpi_addr + segment->p_vaddr;
    if (segment->p_type != PT_LOAD || s->address < start || s->address - start >= segment->p_memsz) continue;
    s->object->base = info->dlpi_addr;
    s->object->name = info->dlpi_name ? info->dlpi_name : "";
    return 1;
  }
  return 0;
}

static adj_bytes section_named(const adj_object *o, const char *name) {
  const adj_bytes none = {o->file, o->file};
  const Elf64_Ehdr *elf = (const Elf64_Ehdr *)o->file;
  if (elf->e_shentsize != sizeof(Elf64_Shdr) || elf->e_shoff > o->size
    || (o->size - elf->e_shoff) / sizeof(Elf64_Shdr) < elf->e_shnum || elf->e_shstrndx >= elf->e_shnum) return none;
  const Elf64_Shdr *sections = (const Elf64_Shdr *)(o->file + elf->e_shoff);
  const Elf64_Shdr *names = &sections[elf->e_shstrndx];
  const size_t length = strlen(name) + 1;
  for (size_t i = 0; i < elf->e_shnum; i++) {
    const Elf64_Shdr *s = &sections[i];
    const uint64_t at = names->sh_offset + s->sh_name;
    if (at > o->size || o->size - at < length || memcmp(o->file + at, name, length) != 0) continue;
    // What is compressed is as good as absent.
    if (s->sh_type == SHT_NOBITS || s->sh_flags & SHF_COMPRESSED || s->sh_offset > o->size
      || s->sh_size > o->size - s->sh_offset) return none;
    return (adj_bytes){o->file + s->sh_offset, o->file + s->sh_offset + s->sh_size};
  }
  return none;
}

static void read_file(adj_object *o) {
  const int file = open(*o->name ? o->name : "/proc/self/exe", O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  struct stat status;
  if (fstat(file, &status) == 0 && (size_t)status.st_size > sizeof(Elf64_Ehdr)) {
    void *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes != MAP_FAILED) {
      const uint8_t magic[] = {ELFMAG0, ELFMAG1, ELFMAG2, ELFMAG3, ELFCLASS64, ELFDATA2LSB};
      if (memcmp(bytes, magic, sizeof magic) == 0) {
        o->file = bytes;
        o->size = (size_t)status.st_size;
      } else munmap(bytes, (size_t)status.st_size);
    }
  }
  close(file);
  if (!o->file) return;
  o->dwarf = (adj_dwarf){
    .info = section_named(o, ".debug_info"), .abbreviations = section_named(o, ".debug_abbrev"),
    .lines = section_named(o, ".debug_line"), .strings = section_named(o, ".debug_str"),
    .line_strings = section_named(o, ".debug_line_str"), .ranges = section_named(o, ".debug_ranges"),
    .range_lists = section_named(o, ".debug_rnglists"), .addresses = section_named(o, ".debug_addr"),
    .string_offsets = section_named(o, ".debug_str_offsets")};
}

const adj_object *adj_object_at(adj_objects *objects, uintptr_t address) {
  adj_object found = {0};
  search s = {address, &found};
  if (!dl_iterate_phdr(holds, &s)) return NULL;
  for (int i = 0; i < objects->count; i++) if (objects->known[i].base == found.base) return &objects->known[i];
  if (objects->count == ADJ_MOST_OBJECTS) return NULL;
  read_file(&found);
  objects->known[objects->count] = found;
  return &objects->known[objects->count++];
}

const char *adj_object_function(const adj_object *object, uintptr_t address) {
  if (!object->file) return NULL;
  const char *tables[][2] = {{".symtab", ".strtab"}, {".dynsym", ".dynstr"}};
  for (int i = 0; i < 2; i++) {
    const adj_bytes symbols = section_named(object, tables[i][0]), names = section_named(object, tables[i][1]);
    for (const Elf64_Sym *s = (const Elf64_Sym *)symbols.start; (const uint8_t *)(s + 1) <= symbols.end; s++) {
      const uintptr_t start = object->base + s->st_value;
      if (ELF64_ST_TYPE(s->st_info) != STT_FUNC || address < start || address - start >= s->st_size) continue;
      const size_t left = (size_t)(names.end - names.start);
      if (s->st_name < left && memchr(names.start + s->st_name, 0, left - s->st_name)) {
        return (const char *)names.start + s->st_name;
      }
    }
  }
  return NULL;
}

#elif __has_include(<dlfcn.h>)

// Elsewhere the loader's own names of functions are all there is.
#include <dlfcn.h>

const adj_object *adj_object_at(adj_objects *objects, uintptr_t address) {
  Dl_info info;
  if (!dladdr((const void *)address, &info)) return NULL;
  objects->known[0] = (adj_object){.name = info.dli_fname ? info.dli_fname : ""};
  return &objects->known[0];
}

const char *adj_object_function(const adj_object *object, uintptr_t address) {
  (void)object;
  Dl_info info;
  return dladdr((const void *)address, &info) ? info.dli_sname : NULL;
}

#else

const adj_object *adj_object_at(adj_objects *objects, uintptr_t address) { (void)objects; (void)address; return NULL; }
const char *adj_object_function(const adj_object *object, uintptr_t address) { (void)object; (void)address; return NULL; }

#endif
