#include <cmath>
#include <cstdlib>
#include <limits>

#include "io/json.hpp"
#include "io/json_writer.hpp"

namespace loire::io {

using Kind = JsonCell::Kind;

std::optional<bool> Json::flag() const {
  if (kind() != Kind::flag) return std::nullopt;
  return cell_->flag;
}

std::optional<std::string_view> Json::text() const {
  if (kind() != Kind::text) return std::nullopt;
  return std::string_view(cell_->text, cell_->size);
}

std::optional<std::uint64_t> Json::natural() const {
  if (kind() != Kind::natural) return std::nullopt;
  return cell_->natural;
}

std::optional<std::int64_t> Json::integer() const {
  using IntegerLimits = std::numeric_limits<std::int64_t>;
  if (kind() == Kind::negative) return cell_->negative;
  if (kind() == Kind::natural)
    return cell_->natural > static_cast<std::uint64_t>(IntegerLimits::max())
               ? IntegerLimits::max()
               : static_cast<std::int64_t>(cell_->natural);
  if (kind() != Kind::real) return std::nullopt;
  const double real = std::strtod(cell_->text, nullptr);
  if (std::trunc(real) != real) return std::nullopt;
  constexpr double kExact = 9'007'199'254'740'992.0;  // a double holds every integer up to 2^53
  if (std::abs(real) <= kExact) return static_cast<std::int64_t>(real);
  return real < 0 ? IntegerLimits::min() : IntegerLimits::max();
}

std::size_t Json::size() const { return is_array() || is_object() ? cell_->size : 0; }

std::vector<Json> Json::elements() const {
  std::vector<Json> out;
  if (!is_array()) return out;
  out.reserve(cell_->size);
  for (const JsonCell* cell = cell_ + 1; cell != cell_ + cell_->cells; cell += cell->cells)
    out.emplace_back(*cell);
  return out;
}

std::vector<JsonMember> Json::members() const {
  std::vector<JsonMember> out;
  if (!is_object()) return out;
  out.reserve(cell_->size);
  for (const JsonCell* key = cell_ + 1; key != cell_ + cell_->cells; key += 1 + key[1].cells)
    out.push_back({{key->text, key->size}, Json(key[1])});
  return out;
}

void Json::write(JsonWriter& out) const {
  switch (kind()) {
    case Kind::null: return out.value(nullptr);
    case Kind::flag: return out.value(cell_->flag);
    case Kind::natural: return out.value(cell_->natural);
    case Kind::negative: return out.value(cell_->negative);
    case Kind::real: return out.json({cell_->text, cell_->size});
    case Kind::text: return out.value(std::string_view(cell_->text, cell_->size));
    case Kind::array:
      out.begin_array();
      for (const Json& each : elements()) each.write(out);
      return out.end_array();
    case Kind::object:
      out.begin_object();
      for (const JsonMember& each : members()) {
        out.key(each.key);
        each.value.write(out);
      }
      return out.end_object();
  }
}

Json Json::member(std::string_view key) const {
  for (const JsonMember& each : members())
    if (each.key == key) return each.value;
  return {};
}

}  // namespace loire::io
