#include "io/settled_remark.hpp"

#include <algorithm>

#include "french/phrase.hpp"
#include "io/reader.hpp"

namespace loire::io {
namespace {

/// The JSON pointer of the text answer `field`: a draft has its expenses by their places.
std::string pointer_of(std::string field, const Dossier& dossier, const std::string& root) {
  constexpr std::string_view kLines = "depenses.";
  const std::size_t end = field.find('.', kLines.size());
  if (field.starts_with(kLines) && end != std::string::npos) {
    const std::string id = field.substr(kLines.size(), end - kLines.size());
    const auto& lines = dossier.depenses;
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const Depense& each) { return each.id == id; });
    field.replace(kLines.size(), id.size(), std::to_string(line - lines.begin()));
  }
  std::replace(field.begin(), field.end(), '.', '/');
  return root + "/" + field;
}

}  // namespace

Diagnostic settled_remark(const SettledNote& note, const Dossier& dossier,
                          const std::string& root) {
  const std::string entry = child_pointer(child_pointer(root, "saisies"), note.field);
  switch (note.what) {
    case Settled::no_control:
      return {"cle_inconnue", entry, "Un brouillon ne prévoit pas cela : laissé de côté."};
    case Settled::contradicted:
      return {"saisie_ignoree", entry,
              "Cette saisie dit autre chose que la réponse : la réponse, " + note.words +
                  ", est gardée."};
    case Settled::same:
      return {"saisie_ignoree", entry, "Cette saisie répète la réponse, qui est gardée."};
    case Settled::read:
      return {"saisie_lue", entry, "Cette saisie se lit " + note.words + " : c’est la réponse."};
    case Settled::replaced:
      return {"reponse_ignoree", entry,
              "Cette saisie dit autre chose que la réponse : la réponse, " + note.words +
                  ", est laissée de côté."};
    case Settled::cleaned: break;
  }
  return {"texte_nettoye", note.of_entry ? entry : pointer_of(note.field, dossier, root),
          note.words.empty()
              ? "Ce texte n’a aucun caractère visible : laissé de côté."
              : "Espaces, retours à la ligne, accents ou caractères invisibles remplacés : ce "
                "texte est lu " +
                    quoted(note.words) + "."};
}

}  // namespace loire::io
