// Only what it takes to name the line of an address: units, the functions in them, inlined calls, and the table of lines.
// Numbers of tags, attributes and forms are those of the DWARF standard, version 5, chapter 7; those of version 4 are a
// part of them.
#include "dwarf.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/// A place in a section. Past the end, everything is 0.
typedef struct {
  const uint8_t *at, *end;
} reader;

static bool at_end(const reader *r) { return r->at >= r->end; }

static void stop(reader *r) { r->at = r->end; }

static void skip(reader *r, uint64_t bytes) {
  if (bytes > (uint64_t)(r->end - r->at)) stop(r);
  else r->at += bytes;
}

static uint64_t number(reader *r, unsigned bytes) {
  if ((size_t)(r->end - r->at) < bytes) {
    stop(r);
    return 0;
  }
  uint64_t value = 0;
  for (unsigned i = 0; i < bytes; i++) value |= (uint64_t)r->at[i] << (8 * i);
  r->at += bytes;
  return value;
}

static uint64_t unsigned_leb(reader *r) {
  uint64_t value = 0;
  for (unsigned shift = 0; r->at < r->end; shift += 7) {
    const uint8_t byte = *r->at++;
    if (shift < 64) value |= (uint64_t)(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  return 0;
}

static int64_t signed_leb(reader *r) {
  uint64_t value = 0;
  for (unsigned shift = 0; r->at < r->end; ) {
    const uint8_t byte = *r->at++;
    if (shift < 64) value |= (uint64_t)(byte & 0x7f) << shift;
    shift += 7;
    if (byte < 0x80) return (int64_t)(shift < 64 && byte & 0x40 ? value | ~(uint64_t)0 << shift : value);
  }
  return 0;
}

static const char *text(reader *r) {
  const uint8_t *end = r->at < r->end ? memchr(r->at, 0, (size_t)(r->end - r->at)) : NULL;
  if (!end) {
    stop(r);
    return NULL;
  }
  const char *start = (const char *)r->at;
  r->at = end + 1;
  return start;
}

static reader read_at(adj_bytes section, uint64_t offset) {
  const uint64_t size = (uint64_t)(section.end - section.start);
  return (reader){section.start + (offset < size ? offset : size), section.end};
}

static const char *text_at(adj_bytes section, uint64_t offset) {
  reader r = read_at(section, offset);
  return text(&r);
}

// ── units, entries and their attributes ─────────────────────────────────────────────────────────────────────────────

enum {
  TAG_COMPILE_UNIT = 0x11, TAG_INLINED_SUBROUTINE = 0x1d, TAG_SUBPROGRAM = 0x2e,
  AT_NAME = 0x03, AT_STMT_LIST = 0x10, AT_LOW_PC = 0x11, AT_HIGH_PC = 0x12, AT_COMP_DIR = 0x1b,
  AT_ABSTRACT_ORIGIN = 0x31, AT_SPECIFICATION = 0x47, AT_RANGES = 0x55, AT_CALL_FILE = 0x58, AT_CALL_LINE = 0x59,
  AT_LINKAGE_NAME = 0x6e, AT_STR_OFFSETS_BASE = 0x72, AT_ADDR_BASE = 0x73, AT_RNGLISTS_BASE = 0x74
};

typedef struct {
  const adj_dwarf *dwarf;
  const uint8_t *start;
  reader entries;
  unsigned version, address_size, offset_size;
  /// For each code of an abbreviation, where its declaration goes on after the code.
  const uint8_t **abbreviations;
  size_t abbreviation_count;
  uint64_t string_offsets_base, addresses_base, range_lists_base, low;
} unit;

/// What an attribute holds; texts and addresses are looked up when they are asked for, since where to look them up stands
/// in an attribute that may come later.
typedef struct {
  enum { NONE, NUMBER, ADDRESS, ADDRESS_INDEX, TEXT, TEXT_INDEX, REFERENCE, LIST_OFFSET, LIST_INDEX } kind;
  uint64_t number;
  const char *text;
} value;

typedef struct {
  uint64_t tag;
  bool has_children;
  value name, linkage_name, low, high, ranges, origin, call_file, call_line, lines, folder;
  value string_offsets_base, addresses_base, range_lists_base;
} entry;

static value read_value(const unit *u, reader *r, uint64_t form, int64_t implicit) {
  const adj_dwarf *d = u->dwarf;
  const uint64_t start = (uint64_t)(u->start - d->info.start);
  switch (form) {
  case 0x01: return (value){ADDRESS, number(r, u->address_size), NULL};
  case 0x03: skip(r, number(r, 2)); return (value){0};
  case 0x04: skip(r, number(r, 4)); return (value){0};
  case 0x0a: skip(r, number(r, 1)); return (value){0};
  case 0x09: case 0x18: skip(r, unsigned_leb(r)); return (value){0};
  case 0x0b: case 0x0c: return (value){NUMBER, number(r, 1), NULL};
  case 0x05: return (value){NUMBER, number(r, 2), NULL};
  case 0x06: return (value){NUMBER, number(r, 4), NULL};
  case 0x07: return (value){NUMBER, number(r, 8), NULL};
  case 0x08: return (value){TEXT, 0, text(r)};
  case 0x0d: return (value){NUMBER, (uint64_t)signed_leb(r), NULL};
  case 0x0e: return (value){TEXT, 0, text_at(d->strings, number(r, u->offset_size))};
  case 0x0f: return (value){NUMBER, unsigned_leb(r), NULL};
  case 0x10: return (value){REFERENCE, number(r, u->version == 2 ? u->address_size : u->offset_size), NULL};
  case 0x11: return (value){REFERENCE, start + number(r, 1), NULL};
  case 0x12: return (value){REFERENCE, start + number(r, 2), NULL};
  case 0x13: return (value){REFERENCE, start + number(r, 4), NULL};
  case 0x14: return (value){REFERENCE, start + number(r, 8), NULL};
  case 0x15: return (value){REFERENCE, start + unsigned_leb(r), NULL};
  case 0x16: return read_value(u, r, unsigned_leb(r), 0);
  case 0x17: return (value){LIST_OFFSET, number(r, u->offset_size), NULL};
  case 0x19: return (value){NUMBER, 1, NULL};
  case 0x1a: return (value){TEXT_INDEX, unsigned_leb(r), NULL};
  case 0x25: case 0x26: case 0x27: case 0x28: return (value){TEXT_INDEX, number(r, (unsigned)(form - 0x24)), NULL};
  case 0x1b: return (value){ADDRESS_INDEX, unsigned_leb(r), NULL};
  case 0x29: case 0x2a: case 0x2b: case 0x2c: return (value){ADDRESS_INDEX, number(r, (unsigned)(form - 0x28)), NULL};
  case 0x1c: skip(r, 4); return (value){0};
  case 0x24: skip(r, 8); return (value){0};
  case 0x1d: skip(r, u->offset_size); return (value){0};
  case 0x1e: skip(r, 16); return (value){0};
  case 0x1f: return (value){TEXT, 0, text_at(d->line_strings, number(r, u->offset_size))};
  case 0x20: skip(r, 8); return (value){0};
  case 0x21: return (value){NUMBER, (uint64_t)implicit, NULL};
  case 0x22: unsigned_leb(r); return (value){0};
  case 0x23: return (value){LIST_INDEX, unsigned_leb(r), NULL};
  default: stop(r); return (value){0};
  }
}

static const char *text_of(const unit *u, value v) {
  if (v.kind == TEXT) return v.text;
  if (v.kind != TEXT_INDEX) return NULL;
  reader r = read_at(u->dwarf->string_offsets, u->string_offsets_base + v.number * u->offset_size);
  return text_at(u->dwarf->strings, number(&r, u->offset_size));
}

static uint64_t address_of(const unit *u, value v) {
  if (v.kind != ADDRESS_INDEX) return v.number;
  reader r = read_at(u->dwarf->addresses, u->addresses_base + v.number * u->address_size);
  return number(&r, u->address_size);
}

/// The next entry; false at the end of the unit. One with tag 0 ends the children of the entry before.
static bool next_entry(const unit *u, reader *r, entry *e) {
  if (at_end(r)) return false;
  memset(e, 0, sizeof *e);
  const uint64_t code = unsigned_leb(r);
  if (code == 0) return true;
  if (code >= u->abbreviation_count || !u->abbreviations[code]) {
    stop(r);
    return false;
  }
  reader a = {u->abbreviations[code], u->dwarf->abbreviations.end};
  e->tag = unsigned_leb(&a);
  e->has_children = number(&a, 1);
  while (!at_end(&a)) {
    const uint64_t attribute = unsigned_leb(&a), form = unsigned_leb(&a);
    const int64_t implicit = form == 0x21 ? signed_leb(&a) : 0;
    if (attribute == 0 && form == 0) break;
    const value v = read_value(u, r, form, implicit);
    switch (attribute) {
    case AT_NAME: e->name = v; break;
    case AT_LINKAGE_NAME: e->linkage_name = v; break;
    case AT_LOW_PC: e->low = v; break;
    case AT_HIGH_PC: e->high = v; break;
    case AT_RANGES: e->ranges = v; break;
    case AT_ABSTRACT_ORIGIN: case AT_SPECIFICATION: e->origin = v; break;
    case AT_CALL_FILE: e->call_file = v; break;
    case AT_CALL_LINE: e->call_line = v; break;
    case AT_STMT_LIST: e->lines = v; break;
    case AT_COMP_DIR: e->folder = v; break;
    case AT_STR_OFFSETS_BASE: e->string_offsets_base = v; break;
    case AT_ADDR_BASE: e->addresses_base = v; break;
    case AT_RNGLISTS_BASE: e->range_lists_base = v; break;
    default: break;
    }
  }
  return true;
}

/// Whether the entry's code holds the address.
static bool holds(const unit *u, const entry *e, uint64_t address) {
  if (e->ranges.kind == NONE) {
    if (e->low.kind == NONE || e->high.kind == NONE) return false;
    const uint64_t low = address_of(u, e->low);
    const uint64_t high = e->high.kind == NUMBER ? low + e->high.number : address_of(u, e->high);
    return low <= address && address < high;
  }
  uint64_t base = u->low;
  if (u->version < 5) {
    reader r = read_at(u->dwarf->ranges, e->ranges.number);
    const uint64_t all = u->address_size == 4 ? UINT32_MAX : UINT64_MAX;
    while (!at_end(&r)) {
      const uint64_t low = number(&r, u->address_size), high = number(&r, u->address_size);
      if (low == 0 && high == 0) return false;
      if (low == all) base = high;
      else if (base + low <= address && address < base + high) return true;
    }
    return false;
  }
  uint64_t offset = e->ranges.number;
  if (e->ranges.kind == LIST_INDEX) {
    reader r = read_at(u->dwarf->range_lists, u->range_lists_base + offset * u->offset_size);
    offset = u->range_lists_base + number(&r, u->offset_size);
  }
  reader r = read_at(u->dwarf->range_lists, offset);
  while (!at_end(&r)) {
    uint64_t low, high;
    switch (number(&r, 1)) {
    case 1: base = address_of(u, (value){ADDRESS_INDEX, unsigned_leb(&r), NULL}); continue;
    case 2:
      low = address_of(u, (value){ADDRESS_INDEX, unsigned_leb(&r), NULL});
      high = address_of(u, (value){ADDRESS_INDEX, unsigned_leb(&r), NULL});
      break;
    case 3:
      low = address_of(u, (value){ADDRESS_INDEX, unsigned_leb(&r), NULL});
      high = low + unsigned_leb(&r);
      break;
    case 4: low = base + unsigned_leb(&r); high = base + unsigned_leb(&r); break;
    case 5: base = number(&r, u->address_size); continue;
    case 6: low = number(&r, u->address_size); high = number(&r, u->address_size); break;
    case 7: low = number(&r, u->address_size); high = low + unsigned_leb(&r); break;
    default: return false;
    }
    if (low <= address && address < high) return true;
  }
  return false;
}

/// Finds where each abbreviation of a unit is declared. The caller frees `abbreviations`.
static bool find_abbreviations(unit *u, uint64_t offset) {
  for (int pass = 0; pass < 2; pass++) {
    reader a = read_at(u->dwarf->abbreviations, offset);
    uint64_t code;
    while ((code = unsigned_leb(&a)) != 0) {
      if (code > 1 << 20) return false;
      if (pass == 1) u->abbreviations[code] = a.at;
      else if (code >= u->abbreviation_count) u->abbreviation_count = code + 1;
      unsigned_leb(&a);
      number(&a, 1);
      while (!at_end(&a)) {
        const uint64_t attribute = unsigned_leb(&a), form = unsigned_leb(&a);
        if (form == 0x21) signed_leb(&a);
        if (attribute == 0 && form == 0) break;
      }
    }
    if (pass == 0 && !(u->abbreviations = calloc(u->abbreviation_count + 1, sizeof *u->abbreviations))) return false;
  }
  return true;
}

/// Reads the head of the unit at `r`, which then stands behind the unit. What `abbreviations` holds is to be freed.
static bool open_unit(const adj_dwarf *d, reader *r, unit *u, entry *root) {
  *u = (unit){.dwarf = d, .start = r->at, .offset_size = 4};
  uint64_t length = number(r, 4);
  if (length == UINT32_MAX) {
    length = number(r, 8);
    u->offset_size = 8;
  }
  u->entries = *r;
  if (length > (uint64_t)(r->end - r->at)) return false;
  u->entries.end = r->at + length;
  skip(r, length);
  reader *e = &u->entries;
  u->version = (unsigned)number(e, 2);
  uint64_t abbreviations;
  if (u->version >= 5) {
    const uint64_t type = number(e, 1);
    u->address_size = (unsigned)number(e, 1);
    abbreviations = number(e, u->offset_size);
    // Units of types have no code, and a skeleton's entries are in another file.
    if (type != 1) return false;
  } else {
    abbreviations = number(e, u->offset_size);
    u->address_size = (unsigned)number(e, 1);
  }
  if (u->version < 2 || u->version > 5 || (u->address_size != 4 && u->address_size != 8)) return false;
  if (!find_abbreviations(u, abbreviations)) return false;
  if (!next_entry(u, e, root) || root->tag != TAG_COMPILE_UNIT) return false;
  // The tables of version 5 start behind heads of their own where a unit does not say where.
  u->string_offsets_base = root->string_offsets_base.kind ? root->string_offsets_base.number : 2 * u->offset_size;
  u->addresses_base = root->addresses_base.kind ? root->addresses_base.number : 8;
  u->range_lists_base = root->range_lists_base.number;
  u->low = root->low.kind ? address_of(u, root->low) : 0;
  return true;
}

// ── the table of lines ──────────────────────────────────────────────────────────────────────────────────────────────

typedef struct {
  unsigned version, offset_size, address_size, minimum_length, opcode_base, line_range;
  int line_base;
  const uint8_t *opcode_lengths;
  const char *compilation;
  /// Where the folders and the files are listed, and where the program starts.
  reader folders, files, program;
  const unit *owner;
} line_table;

static bool open_lines(const unit *u, uint64_t offset, const char *compilation, line_table *t) {
  *t = (line_table){.offset_size = 4, .address_size = u->address_size, .compilation = compilation, .owner = u};
  reader r = read_at(u->dwarf->lines, offset);
  uint64_t length = number(&r, 4);
  if (length == UINT32_MAX) {
    length = number(&r, 8);
    t->offset_size = 8;
  }
  if (length > (uint64_t)(r.end - r.at)) return false;
  r.end = r.at + length;
  t->version = (unsigned)number(&r, 2);
  if (t->version < 2 || t->version > 5) return false;
  if (t->version >= 5) {
    t->address_size = (unsigned)number(&r, 1);
    number(&r, 1);
  }
  const uint64_t head = number(&r, t->offset_size);
  t->program = r;
  skip(&t->program, head);
  t->minimum_length = (unsigned)number(&r, 1);
  if (t->version >= 4) number(&r, 1);
  number(&r, 1);
  t->line_base = (int8_t)number(&r, 1);
  t->line_range = (unsigned)number(&r, 1);
  t->opcode_base = (unsigned)number(&r, 1);
  if (t->line_range == 0 || t->opcode_base == 0) return false;
  t->opcode_lengths = r.at;
  skip(&r, t->opcode_base - 1);
  t->folders = r;
  if (t->version < 5) {
    const char *folder;
    while ((folder = text(&r)) && *folder) {}
    t->files = r;
  }
  return true;
}

/// Of a list of version 5: entry `index`; `after`, where the list ends.
static bool listed(const line_table *t, reader list, uint64_t index, const char **name, uint64_t *folder, reader *after) {
  // Lists of lines are read with the forms of the unit, whose version is theirs.
  unit u = *t->owner;
  u.offset_size = t->offset_size;
  u.address_size = t->address_size;
  u.version = t->version;
  const unsigned formats = (unsigned)number(&list, 1);
  reader format = list;
  for (unsigned i = 0; i < 2 * formats; i++) unsigned_leb(&list);
  const uint64_t count = unsigned_leb(&list);
  bool found = false;
  for (uint64_t i = 0; i < count && !at_end(&list); i++) {
    if (i == index && !after) found = true;
    reader f = format;
    for (unsigned j = 0; j < formats; j++) {
      const uint64_t content = unsigned_leb(&f), form = unsigned_leb(&f);
      const value v = read_value(&u, &list, form, 0);
      if (!found) continue;
      if (content == 1) *name = text_of(&u, v);
      if (content == 2) *folder = v.number;
    }
    if (found) return true;
  }
  if (after) *after = list;
  return false;
}

static void name_file(const line_table *t, uint64_t index, adj_source_line *line) {
  uint64_t folder = 0;
  line->compilation = t->compilation;
  if (t->version >= 5) {
    reader files = t->folders;
    listed(t, t->folders, 0, NULL, NULL, &files);
    if (!listed(t, files, index, &line->file, &folder, NULL)) return;
    listed(t, t->folders, folder, &line->folder, &(uint64_t){0}, NULL);
    return;
  }
  reader files = t->files;
  const char *name;
  for (uint64_t i = 1; (name = text(&files)) && *name; i++) {
    folder = unsigned_leb(&files);
    unsigned_leb(&files);
    unsigned_leb(&files);
    if (i != index) continue;
    line->file = name;
    reader folders = t->folders;
    const char *one;
    for (uint64_t j = 1; folder != 0 && (one = text(&folders)) && *one; j++) if (j == folder) line->folder = one;
    return;
  }
}

/// The file and the line of an address; false where the table does not know it.
static bool line_of(const line_table *t, uint64_t address, uint64_t *file, uint32_t *line) {
  struct row { uint64_t address, file; uint32_t line; } now = {0, 1, 1}, before = now;
  bool has_before = false;
  reader r = t->program;
  while (!at_end(&r)) {
    const unsigned opcode = (unsigned)number(&r, 1);
    bool emits = false, ends = false;
    if (opcode >= t->opcode_base) {
      const unsigned adjusted = opcode - t->opcode_base;
      now.address += (uint64_t)(adjusted / t->line_range) * t->minimum_length;
      now.line += (uint32_t)(t->line_base + (int)(adjusted % t->line_range));
      emits = true;
    } else if (opcode == 0) {
      const uint64_t size = unsigned_leb(&r);
      reader extended = r;
      skip(&r, size);
      const unsigned kind = (unsigned)number(&extended, 1);
      if (kind == 1) emits = ends = true;
      if (kind == 2) now.address = number(&extended, size == 5 ? 4 : 8);
    } else {
      switch (opcode) {
      case 1: emits = true; break;
      case 2: now.address += unsigned_leb(&r) * t->minimum_length; break;
      case 3: now.line += (uint32_t)signed_leb(&r); break;
      case 4: now.file = unsigned_leb(&r); break;
      case 8: now.address += (uint64_t)((255 - t->opcode_base) / t->line_range) * t->minimum_length; break;
      case 9: now.address += number(&r, 2); break;
      default: for (unsigned i = 0; i < t->opcode_lengths[opcode - 1]; i++) unsigned_leb(&r);
      }
    }
    if (!emits) continue;
    if (has_before && before.address <= address && address < now.address) {
      *file = before.file;
      *line = before.line;
      return true;
    }
    before = now;
    has_before = !ends;
    if (ends) now = (struct row){0, 1, 1};
  }
  return false;
}

// ── the lines of an address ─────────────────────────────────────────────────────────────────────────────────────────

/// The name of a function, which may stand in the entry that this one is an instance of.
static const char *name_of(const unit *u, const entry *e) {
  entry origin = *e;
  for (int depth = 0; depth < 4; depth++) {
    const char *name = text_of(u, origin.linkage_name);
    if (!name) name = text_of(u, origin.name);
    if (name) return name;
    const uint8_t *at = u->dwarf->info.start + origin.origin.number;
    // Another unit has abbreviations of its own: such a name is left out.
    if (origin.origin.kind != REFERENCE || at < u->start || at >= u->entries.end) return NULL;
    reader r = {at, u->entries.end};
    if (!next_entry(u, &r, &origin)) return NULL;
  }
  return NULL;
}

size_t adj_dwarf_lines(const adj_dwarf *dwarf, uint64_t address, adj_source_line *lines, size_t capacity) {
  enum { DEEPEST = 128 };
  // From the function inward: itself, and what is inlined in it at the address.
  const char *functions[DEEPEST];
  uint64_t call_files[DEEPEST], call_lines[DEEPEST];
  reader units = {dwarf->info.start, dwarf->info.end};
  while (!at_end(&units)) {
    unit u;
    entry root, e;
    if (!open_unit(dwarf, &units, &u, &root) || !holds(&u, &root, address)) {
      free(u.abbreviations);
      continue;
    }
    size_t count = 0;
    int depth = 1, depth_of_function = 0;
    reader r = u.entries;
    while (depth > 0 && next_entry(&u, &r, &e)) {
      if (e.tag == 0) {
        depth--;
        if (count > 0 && depth <= depth_of_function) break;
        continue;
      }
      const bool function = e.tag == TAG_SUBPROGRAM && count == 0, inlined = e.tag == TAG_INLINED_SUBROUTINE && count > 0;
      if ((function || inlined) && count < DEEPEST && holds(&u, &e, address)) {
        if (function) depth_of_function = depth;
        functions[count] = name_of(&u, &e);
        call_files[count] = e.call_file.number;
        call_lines[count++] = e.call_line.number;
        if (function && !e.has_children) break;
      }
      if (e.has_children) depth++;
    }
    line_table table;
    size_t written = 0;
    if (root.lines.kind != NONE && open_lines(&u, root.lines.number, text_of(&u, root.folder), &table)) {
      uint64_t file = 0;
      uint32_t line = 0;
      if (line_of(&table, address, &file, &line)) {
        for (size_t i = count; written < capacity; i--) {
          adj_source_line *one = &lines[written++];
          *one = (adj_source_line){.function = i > 0 ? functions[i - 1] : NULL, .line = line};
          name_file(&table, file, one);
          if (i <= 1) break;
          file = call_files[i - 1];
          line = (uint32_t)call_lines[i - 1];
        }
      }
    }
    free(u.abbreviations);
    return written;
  }
  return 0;
}
