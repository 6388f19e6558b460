#include "app/session.hpp"
#include "app/view.hpp"
#include "input/write.hpp"

#include <algorithm>

#include "core/identifiers.hpp"
#include "form/place.hpp"
#include "french/format.hpp"
#include "session/session_support.hpp"
#include "text/characters.hpp"

namespace loire::tests {
namespace {

using page::NodeKind;

bool choose(Dossier& dossier, std::string_view id) {
  form::TypedIdentifiers typed_identifiers;
  // An id such as "porteur.commune.42218" is the search, then the code of the chosen place.
  const auto dot = id.rfind('.');
  if (dot == std::string_view::npos) return false;
  const auto search = parse_ref(id.substr(0, dot));
  return search && form::choose_place(dossier, territory(), typed_identifiers, search->key,
                                      id.substr(dot + 1));
}

/// The value of the control of `id`, which is the chosen option for radios.
std::string shown(const Dossier& dossier, std::string_view id) {
  return control(context(dossier), id).value;
}

/// The options of the control of `id`.
std::vector<std::string> offered(const Dossier& dossier, std::string_view id) {
  const page::Node node = control(context(dossier), id);
  std::vector<std::string> out;
  for (const page::Option& option : node.options) out.push_back(option.value);
  for (const page::Node& radio : node.children)
    if (radio.kind == NodeKind::radio) out.push_back(radio.option);
  return out;
}

/// The text that was kept as typed, or "".
std::string raw(const Dossier& dossier, const std::string& id) {
  return std::string(raw_entry(dossier, *parse_ref(id)));
}

std::string title(const Dossier& dossier, std::string_view id) {
  return form::answer_title(rulebook(), dossier, *parse_ref(id));
}

/// The id of the control that leads to a missing answer.
std::string target(const Dossier& dossier, std::string_view id) {
  return path_of(form::first_prerequisite(rulebook(), dossier, *parse_ref(id)));
}

/// A dossier with one line d1 and one co-funder.
Dossier small_dossier() {
  Dossier out;
  out.depenses.push_back({});
  out.depenses[0].id = "d1";
  out.financements.emplace_back().id = "0";
  return out;
}

/// Writes values of this kind into `id`, checks that the control shows them, then empties the
/// field.
void check_field(const Dossier& start, const std::string& id, Kind kind) {
  CAPTURE(id);
  const bool of_many_lines = control(context(start), id).kind == NodeKind::text_area;
  Dossier dossier = start;
  const auto check_round_trip = [&](std::string_view value) {
    CHECK(write(dossier, id, value));
    CHECK(shown(dossier, id) == value);
    CHECK(through_a_file(dossier) == dossier);
  };
  switch (kind) {
    case Kind::line:
    case Kind::name:
    case Kind::lines:
    case Kind::email:
    case Kind::telephone:
      for (const char* text : {"Noël", "l'œuvre", "\"<&>'", "🙂", "12,5"}) check_round_trip(text);
      CHECK(write(dossier, id, "a\r\nb\nc"));
      CHECK(shown(dossier, id) == (of_many_lines ? "a\nb\nc" : "a b c"));
      break;
    case Kind::digits:
      CHECK(write(dossier, id, "21\u202F42\u00A002 1\t8"));
      CHECK(without_spaces(shown(dossier, id)) == "21420218");
      CHECK(write(dossier, id, "a1é"));
      CHECK(shown(dossier, id) == "a1é");
      break;
    case Kind::yes_no:
    case Kind::radios:
    case Kind::select: {
      const auto options = offered(dossier, id);
      CHECK(options.size() >= 2);
      CHECK(std::count(options.begin(), options.end(), "") == 1);
      for (const std::string& option : options) check_round_trip(option);
      // A value that is not among the options clears the answer.
      CHECK(write(dossier, id, "n_importe_quoi"));
      CHECK(shown(dossier, id).empty());
      break;
    }
    case Kind::ticked:
      check_round_trip("1");
      CHECK(write(dossier, id, "oui"));
      CHECK(shown(dossier, id).empty());
      break;
    case Kind::day:
      check_round_trip("2024-02-29");
      check_round_trip("2023-02-29");  // this day does not exist, so the text is kept as typed
      CHECK(raw(dossier, id) == "2023-02-29");
      check_round_trip("2023-12-31");
      CHECK(saisies(dossier).empty());
      break;
    case Kind::amount:
      check_round_trip("12\u202F500,50");
      check_round_trip("12 50x");
      CHECK(raw(dossier, id) == "12 50x");
      break;
    case Kind::search:
      check_round_trip("Saint-Ét");
      check_round_trip("zzz");
      CHECK(raw(dossier, id) == "zzz");
      break;
  }
  check_round_trip("");
  CHECK(dossier == start);
}

}  // namespace

TEST_CASE("every control shows what was written in it") {
  for_each_ref(small_dossier(), [](const Ref& ref) {
    if (ref.key == Key::projet_themes || ref.key == Key::depense_regime) return;
    check_field(small_dossier(), path_of(ref), info(ref.key).kind);
  });
}

TEST_CASE("the controls of themes and criteria show what was written") {
  Dossier dossier;
  for (const Axe& axe : rulebook().axes)
    for (const Theme& theme : axe.themes) CHECK(write(dossier, "projet.themes." + theme.id, "1"));
  CHECK(dossier.projet.themes.size() == 23);
  // Choosing a theme twice has no further effect.
  CHECK(write(dossier, "projet.themes.chatbot", "1"));
  CHECK(dossier.projet.themes.size() == 23);
  CHECK(write(dossier, "projet.themes.chatbot", ""));
  CHECK(dossier.projet.themes.size() == 22);
  for (const CritereRule& rule : rulebook().criteres) {
    const std::string id = "criteres." + rule.id;
    for (const std::string& answer : offered(dossier, id + ".reponse")) {
      CHECK(write(dossier, id + ".reponse", answer));
      CHECK(shown(dossier, id + ".reponse") == answer);
    }
    CHECK(write(dossier, id + ".texte", "Oui, avec l’école."));
    CHECK(shown(dossier, id + ".texte") == "Oui, avec l’école.");
    CHECK(through_a_file(dossier) == dossier);
    CHECK(write(dossier, id + ".texte", ""));
  }
  CHECK(dossier.criteres.empty());
}

TEST_CASE("each answer has a unique id and a control with a label") {
  std::vector<std::string> ids;
  const Dossier dossier = small_dossier();
  for_each_ref(dossier, [&](const Ref& ref) {
    ids.push_back(path_of(ref));
    CHECK(parse_ref(ids.back()) == ref);
    CHECK_FALSE(control(context(dossier), ids.back()).label.empty());
  });
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("unknown ids are refused and change nothing") {
  const Dossier start = small_dossier();
  for (const char* id : {"",
                         ".",
                         "..",
                         "...",
                         "porteur",
                         "porteur.",
                         "porteur.couleur",
                         "porteur.commune.42218",
                         "projet.themes",
                         "projet.themes.",
                         "projet.themes.inconnu",
                         "depenses",
                         "depenses.d1",
                         "depenses.d1.",
                         "depenses.d1.couleur",
                         "depenses.d2.libelle",
                         "depenses..libelle",
                         "depenses.d1.montant.milliers",
                         "financements.0",
                         "financements.0.couleur",
                         "financements.1.libelle",
                         "financements.-1.libelle",
                         "financements.x.libelle",
                         "financements.0x.libelle",
                         "financements.99999999999999999999.libelle",
                         "criteres.innovation_structurante",
                         "criteres.inconnu.texte",
                         "criteres.innovation_structurante.couleur",
                         "saisies.a.b",
                         "section.porteur"}) {
    CAPTURE(id);
    Dossier dossier = start;
    CHECK_FALSE(write(dossier, id, "1"));
    CHECK(dossier == start);
  }
}

TEST_CASE("an ambiguous or invalid amount is kept as typed and counts as not answered") {
  for (const std::string id : {"depenses.d1.montant", "financements.0.montant"})
    for (const char* text : {"1.250", "1,250", "12 50x", "-5", "12 50", "1000000000", "12,555",
                             "\u22125", "12€5", "+", "125\t300", "12,5 k€"}) {
      CAPTURE(id);
      CAPTURE(text);
      Dossier dossier = small_dossier();
      CHECK(write(dossier, id, "100"));
      CHECK(write(dossier, id, text));
      CHECK(raw(dossier, id) == text);
      CHECK_FALSE(dossier.depenses[0].montant.ttc.has_value());
      CHECK(shown(dossier, id) == text);
      CHECK(through_a_file(dossier) == dossier);
      CHECK(write(dossier, id, "100"));
      CHECK(saisies(dossier).empty());
    }
  Dossier dossier = small_dossier();
  write(dossier, "depenses.d1.montant", "1.250");
  CHECK_FALSE(dossier.depenses[0].montant.ht.has_value());
  write(dossier, "financements.0.montant", "1.250");
  CHECK_FALSE(dossier.financements[0].montant.value.has_value());
}

TEST_CASE("a valid amount is shown in French form") {
  Dossier dossier = small_dossier();
  write(dossier, "depenses.d1.montant", "12500.5");
  CHECK(dossier.depenses[0].montant.ht == Centimes{1'250'050});
  CHECK(shown(dossier, "depenses.d1.montant") == "12\u202F500,50");
}

TEST_CASE("changing from HT to TTC and back keeps the number") {
  Dossier dossier = small_dossier();
  Depense& line = dossier.depenses[0];
  CHECK(shown(dossier, "depenses.d1.regime") == "ht");
  write(dossier, "depenses.d1.montant", "1200");
  write(dossier, "depenses.d1.regime", "ttc");
  CHECK(line.montant.ttc == Centimes{120'000});
  CHECK_FALSE(line.montant.ht.has_value());
  CHECK(shown(dossier, "depenses.d1.montant") == "1\u202F200,00");
  CHECK(shown(dossier, "depenses.d1.regime") == "ttc");
  CHECK(through_a_file(dossier) == dossier);
  write(dossier, "depenses.d1.regime", "ttc");
  CHECK(line.montant.ttc == Centimes{120'000});
  write(dossier, "depenses.d1.regime", "ht");
  CHECK(line.montant.ht == Centimes{120'000});
  CHECK_FALSE(line.montant.ttc.has_value());
  CHECK(saisies(dossier).empty());
}

TEST_CASE("HT or TTC typed with the amount sets the regime of the line, and a note says so") {
  struct Typed {
    const char *text, *regime, *said;
  };
  for (const Typed& typed : {Typed{"12 480,00 € TTC", "ttc", "Lu\u00A0: 12\u202F480,00\u00A0€ TTC"},
                             Typed{"TTC 12480", "ttc", "Lu\u00A0: 12\u202F480,00\u00A0€ TTC"},
                             Typed{"12 480 EUR H.T.", "ht", "Lu\u00A0: 12\u202F480,00\u00A0€ HT"}})
    for (const char* before : {"ht", "ttc"}) {
      app::Session session = make_session(small_dossier(), app::Stage::budget);
      const auto note = [&] {
        const page::Node page = app::view(session);
        return find(page, "depenses.d1.montant")->note;
      };
      set(session, "depenses.d1.regime", before);
      set(session, "depenses.d1.montant", typed.text);
      CHECK(value_of(session, "depenses.d1.regime") == typed.regime);
      CHECK(value_of(session, "depenses.d1.montant") == "12\u202F480,00");
      CHECK(note() == typed.said);
      CHECK(through_a_file(session.dossier) == session.dossier);
      set(session, "depenses.d1.montant", "100");  // an amount without HT or TTC keeps the regime
      CHECK(value_of(session, "depenses.d1.regime") == typed.regime);
      CHECK(note().empty());
      set(session, "depenses.d1.montant", typed.text);
      set(session, "depenses.d1.regime", "ht");
      CHECK(note().empty());
      set(session, "depenses.d1.montant", typed.text);
      press(session, "depenses.d1.supprimer");
      press(session, "ajouter.depense");
      set(session, "depenses.d1.montant", "5");
      CHECK(note().empty());
    }
}

TEST_CASE("an ambiguous amount keeps the typed regime when a reading is chosen") {
  app::Session session = make_session(small_dossier(), app::Stage::budget);
  set(session, "depenses.d1.montant", "1.250 € TTC");
  CHECK(value_of(session, "depenses.d1.regime") == "ttc");
  press(session, "depenses.d1.montant.milliers");
  CHECK(session.dossier.depenses[0].montant.ttc == Centimes{125'000});
}

TEST_CASE("TTC is kept when it is chosen before the amount or while the text is not an amount") {
  Dossier dossier = small_dossier();
  write(dossier, "depenses.d1.regime", "ttc");
  CHECK(shown(dossier, "depenses.d1.regime") == "ttc");
  CHECK(through_a_file(dossier) == dossier);
  write(dossier, "depenses.d1.montant", "12x");
  CHECK(shown(dossier, "depenses.d1.regime") == "ttc");
  write(dossier, "depenses.d1.regime", "ht");
  CHECK(shown(dossier, "depenses.d1.montant") == "12x");
  write(dossier, "depenses.d1.regime", "ttc");
  write(dossier, "depenses.d1.montant", "12");
  CHECK(dossier.depenses[0].montant.ttc == Centimes{1'200});
  CHECK(saisies(dossier).empty());
  write(dossier, "depenses.d1.montant", "");
  CHECK(shown(dossier, "depenses.d1.regime") == "ttc");
  write(dossier, "depenses.d1.regime", "ht");
  CHECK(dossier == small_dossier());
}

TEST_CASE("only the VAT rates of the edition are accepted") {
  for (const char* text : {"123", "12345", "99999", "4294967296", "-1", "20", "2000x"}) {
    Dossier dossier = small_dossier();
    write(dossier, "depenses.d1.tva", text);
    CHECK_MESSAGE(!dossier.depenses[0].tva.has_value(), text);
  }
}

TEST_CASE("only the axes of the edition are accepted") {
  for (const char* text : {"0", "4", "9", "12", "-1", "a"}) {
    Dossier dossier;
    write(dossier, "projet.axe_principal", text);
    CHECK_MESSAGE(!dossier.projet.axe_principal.has_value(), text);
  }
}

TEST_CASE("SIREN and SIRET are shown in groups of digits, and the INSEE code is not") {
  Dossier dossier;
  write(dossier, "porteur.siren", "214202186");
  CHECK(dossier.porteur.siren == "214202186");
  CHECK(shown(dossier, "porteur.siren") == "214\u00A0202\u00A0186");
  write(dossier, "porteur.siret", "214 202 186 00018");
  CHECK(dossier.porteur.siret == "21420218600018");
  CHECK(shown(dossier, "porteur.siret") == "214\u00A0202\u00A0186\u00A000018");
  write(dossier, "porteur.code_insee", "42218");
  CHECK(shown(dossier, "porteur.code_insee") == "42218");
}

TEST_CASE("an identifier that is not a number is shown as typed, in valid UTF-8") {
  Dossier dossier;
  for (const char* id : {"porteur.siren", "porteur.siret", "porteur.code_insee"})
    for (const char* text : {"éé", "é1é2é3", "🙂🙂", "21420218É"}) {
      write(dossier, id, text);
      CHECK_MESSAGE(valid_utf8(shown(dossier, id)), text);
      CHECK(without_spaces(shown(dossier, id)) == text);
    }
}

TEST_CASE("a draft with a far too long identifier can be opened again") {
  for (const char* id : {"porteur.siren", "porteur.siret", "porteur.code_insee"})
    for (const char* piece : {"1", "é"}) {
      CAPTURE(id);
      std::string text;
      while (text.size() < 3'000) text += piece;
      Dossier dossier;
      write(dossier, id, text);
      CHECK_FALSE(shown(dossier, id).empty());
      CHECK(valid_utf8(shown(dossier, id)));
      CHECK(through_a_file(dossier) == dossier);
    }
}

TEST_CASE("choosing a commune in the list fills in its code, SIREN and name") {
  for (const PorteurNature nature : {PorteurNature::commune, PorteurNature::ccas}) {
    Dossier dossier;
    dossier.porteur.nature = nature;
    write(dossier, "porteur.commune", "feur");
    const page::Node node = control(context(dossier, "porteur.commune"), "porteur.commune");
    CHECK(node.children.size() == 2);
    if (node.children.empty()) return;
    CHECK(node.children[0].kind == NodeKind::suggestion);
    CHECK(node.children[0].id == "porteur.commune.42094");
    CHECK(choose(dossier, node.children[0].id));
    CHECK(dossier.porteur.code_insee == "42094");
    // A CCAS has a different SIREN from its commune, and no table gives it.
    CHECK(dossier.porteur.siren == (nature == PorteurNature::commune ? "214200941" : ""));
    CHECK(dossier.porteur.nom ==
          (nature == PorteurNature::commune ? "Commune de Feurs" : "CCAS de Feurs"));
    CHECK(saisies(dossier).empty());
    CHECK(shown(dossier, "porteur.commune") == "Feurs");
    CHECK(control(context(dossier), "porteur.commune").children.empty());
    CHECK_FALSE(control(context(dossier), "porteur.commune").note.empty());
  }
}

TEST_CASE("choosing an EPCI in the list fills in its SIREN and name") {
  Dossier dossier;
  dossier.porteur.nature = PorteurNature::epci;
  write(dossier, "porteur.epci", "roannais");
  CHECK(choose(dossier, "porteur.epci.200035731"));
  CHECK(dossier.porteur.siren == "200035731");
  CHECK(dossier.porteur.nom == find_epci(territory(), "200035731")->nom);
  CHECK(dossier.porteur.code_insee.empty());
  CHECK(saisies(dossier).empty());
}

TEST_CASE("an id that is not a suggestion is refused and changes nothing") {
  for (const char* id :
       {"", "porteur", "porteur.commune", "porteur.commune.", "porteur.commune.99999",
        "porteur.epci.123456789", "porteur.nature.commune", "projet.commune.42218",
        "depenses.commune.42218"}) {
    Dossier dossier = small_dossier();
    CHECK_MESSAGE(!choose(dossier, id), id);
    CHECK(dossier == small_dossier());
  }
}

TEST_CASE("texts over the limit are cut between two characters") {
  for (const char* piece : {"a", "é", "€", "🙂"}) {
    // With 0 to 3 bytes before the first piece, the cut is tried at each byte of a character.
    for (std::size_t shift = 0; shift < 4; ++shift) {
      std::string text(shift, 'x');
      for (int i = 0; i < 120'000; ++i) text += piece;
      Dossier dossier = small_dossier();
      for (const char* id :
           {"projet.description", "depenses.d1.libelle", "financements.0.libelle",
            "criteres.mutualisation.texte", "depenses.d1.montant", "porteur.commune"}) {
        write(dossier, id, text);
        const std::string kept = shown(dossier, id);
        CHECK(count_characters(kept) == 100'000);
        CHECK(valid_utf8(kept));
        CHECK(text.starts_with(kept));
      }
      if (shift == 0) CHECK(through_a_file(dossier) == dossier);
    }
  }
}

TEST_CASE("the title of a missing answer is in words, and it leads to a control") {
  Dossier dossier = small_dossier();
  for (const char* id :
       {"porteur.nature", "porteur.code_insee", "porteur.siren", "porteur.situe_dans_la_loire",
        "projet.themes", "depenses", "depenses_completes", "depenses_communes.investissement",
        "depenses_communes.obligation_legale", "depenses_communes.acquisition",
        "depenses.d1.nature", "depenses.d1.montant", "depenses.d1.tva", "depenses.d1.destinataire",
        "depenses.d1.acquisition", "depenses.d1.pour_gfu",
        "depenses.d1.reseau_initiative_publique"}) {
    const std::string words = title(dossier, id);
    CHECK_FALSE(words.empty());
    CHECK_MESSAGE(words.find(id) == std::string::npos, words);
    CHECK_FALSE(target(dossier, id).empty());
  }
  dossier.depenses[0].libelle = "Capteurs";
  CHECK(title(dossier, "depenses.d1.montant").starts_with("Capteurs"));
  dossier.porteur.nature = PorteurNature::epci;
  CHECK(target(dossier, "porteur.siren") == "porteur.epci");
  dossier.porteur.nature = PorteurNature::commune;
  CHECK(target(dossier, "porteur.code_insee") == "porteur.commune");
}

TEST_CASE("emptying the HT amount of a line also empties its TTC amount") {
  Dossier dossier;
  Depense line;
  line.id = "d1";
  line.montant.ht = Centimes{100};
  line.montant.ttc = Centimes{120};
  dossier.depenses.push_back(line);
  write(dossier, "depenses.d1.montant", "");
  CHECK_FALSE(dossier.depenses[0].montant.ht);
  CHECK_FALSE(dossier.depenses[0].montant.ttc);
  CHECK_FALSE(dossier.depenses[0].montant.typed_ttc());
}

}  // namespace loire::tests
