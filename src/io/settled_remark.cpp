#include "io/settled_remark.hpp"

#include <algorithm>

#include "core/answers.hpp"
#include "french/phrase.hpp"
#include "io/reader.hpp"

namespace loire::io {
namespace {

/// The JSON pointer of the text answer `field`: a draft has its expenses by their places.
std::string pointer_of(std::string field, const Dossier& dossier, const std::string& root) {
  const auto ref = parse_ref(field);
  if (ref && of_line(ref->key)) {
    const auto place = find_line(dossier, ref->item) - dossier.depenses.data();
    return root + "/depenses/" + std::to_string(place) + "/" + std::string(info(ref->key).path);
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
