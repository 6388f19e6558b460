#include "cli/built_in.hpp"

#include <cassert>

#include "embedded/regles_2023.hpp"
#include "embedded/regles_schema.hpp"
#include "embedded/territoire_2023.hpp"
#include "io/territory_json.hpp"

namespace loire::cli {
namespace {

std::string_view text(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace

std::string_view built_in_rules() {
  return text(embedded::regles_2023, embedded::regles_2023_size);
}

std::string_view built_in_rules_schema() {
  return text(embedded::regles_schema, embedded::regles_schema_size);
}

const Territory& built_in_territory() {
  static const Territory kTerritory = [] {
    auto read = io::read_territory(text(embedded::territoire_2023, embedded::territoire_2023_size));
    assert(read.value && "the embedded territory is readable");
    return std::move(*read.value);
  }();
  return kTerritory;
}

}  // namespace loire::cli
