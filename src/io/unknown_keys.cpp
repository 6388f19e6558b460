#include "io/unknown_keys.hpp"

#include "french/format.hpp"

namespace loire::io {
namespace {

std::size_t size_of(const Inconnu& member) {
  return member.owner.size() + member.key.size() + member.json.size();
}

bool has_room(const Dossier& dossier, const Inconnu& member) {
  std::size_t bytes = size_of(member);
  for (const Inconnu& each : dossier.inconnus) bytes += size_of(each);
  return bytes <= kMaxInconnusBytes && dossier.inconnus.size() < kMaxInconnus;
}

}  // namespace

void keep_unknown(const ObjectReader& in, const std::string& owner, Dossier& dossier,
                  std::vector<Diagnostic>& remarks) {
  for (const JsonMember& each : in.unknown()) {
    Inconnu member{owner, std::string(each.key), ""};
    JsonWriter out(member.json);
    each.value.write(out);
    std::string message = "Un brouillon ne prévoit pas cela : gardé tel quel, sans effet.";
    if (has_room(dossier, member)) dossier.inconnus.push_back(std::move(member));
    else
      message = "Un brouillon ne prévoit pas cela : laissé de côté, car " +
                format_count(kMaxInconnus) + " clés inconnues au plus sont gardées, de " +
                format_count(kMaxInconnusBytes) + " octets en tout.";
    remarks.push_back({"cle_inconnue", child_pointer(in.pointer(), each.key), std::move(message)});
  }
}

void write_unknown(JsonWriter& out, const Dossier& dossier, std::string_view owner) {
  for (const Inconnu& each : dossier.inconnus) {
    if (each.owner != owner) continue;
    out.key(std::string_view(each.key));
    out.json(each.json);
  }
}

}  // namespace loire::io
