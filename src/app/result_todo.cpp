#include "app/result_todo.hpp"

#include <string>
#include <vector>

#include "app/contact_links.hpp"
#include "app/explanation.hpp"
#include "app/letters.hpp"
#include "app/texts.hpp"
#include "app/texts_paper.hpp"
#include "app/texts_reasons.hpp"
#include "app/texts_result.hpp"
#include "french/fill.hpp"
#include "french/phrase.hpp"

namespace loire::app {
namespace {

/// Adds a list of sentences under a title.
void add_sentences(Node& out, const std::string& id, const char* title,
                   const std::vector<std::string>& sentences) {
  if (sentences.empty()) return;
  Node list = make(NodeKind::list, id, title);
  for (const std::string& each : sentences) add(list, paragraph(each));
  add(out, heading(title, 4), std::move(list));
}

/// Adds the wrong answers, as buttons that lead to their controls.
void add_corrections(Node& out, const PageContext& context) {
  if (context.corrections.empty()) return;
  Node list = make(NodeKind::list, "resultat.corrections", text::kToCorrect);
  for (const Correction& each : context.corrections) {
    const std::string id = path_of(each.ref);
    Node link =
        button("resultat.corriger." + id, {Verb::go_to, each.ref, stage_of(each.ref.key)},
               fill<text::kCorrection>(with<"reponse">(each.name), with<"erreur">(each.error)),
               Emphasis::quiet);
    link.href = id;
    add(list, std::move(link));
  }
  add(out, paragraph(text::kToCorrect, Tone::error), std::move(list));
}

/// Adds the points that only the Département can settle, with an e-mail that is ready until the submission
/// closes.
void add_questions(Node& out, const PageContext& context) {
  const bool closed = submissions_closed(context);
  add_sentences(out, "resultat.questions", closed ? text::kToAskClosed : text::kToAsk,
                open_point_sentences(context));
  const std::string letter = questions_letter(context);
  if (letter.empty()) return;
  const Addressee& contact = context.rulebook().contact;
  Node mail = mail_link("resultat.courriel", fill<text::kWriteTo>(with<"nom">(contact.nom)),
                        contact.courriel, context.rulebook().titre, letter);
  add(out, row({weighted(std::move(mail), 0)}));
}

/// Adds the official form, the documents that such a form usually asks for, and the contact of the call.
void add_form(Node& out, const PageContext& context) {
  const Rulebook& rules = context.rulebook();
  const bool closed = submissions_closed(context);
  if (closed) {
    add(out, paragraph(text::kClosedAdvice));
  } else if (context.assessment.eligible != Resultat::non) {
    std::string words = fill<text::kFillForm>(with<"formulaire">(rules.formulaire));
    if (const FormSection* documents = documents_of(rules))
      words += " " + fill<text::kAttach>(with<"pieces">(joined(documents->pieces, ", ")));
    add(out, paragraph(std::move(words)));
  }
  Node portal =
      make(NodeKind::link, "resultat.portail", closed ? text::kPortalClosed : text::kPortal);
  portal.href = rules.portail;
  std::vector<Node> links;
  // A refused project is not to be submitted as it is.
  if (closed || context.assessment.eligible != Resultat::non)
    links.push_back(weighted(std::move(portal), 0));
  if (!closed) {
    links.push_back(weighted(mail_link("resultat.contact.courriel", rules.contact.courriel,
                                       rules.contact.courriel, rules.titre, ""),
                             0));
    links.push_back(weighted(telephone_link("resultat.contact.telephone", rules.contact.telephone,
                                            rules.contact.telephone),
                             0));
  }
  add(out, row(std::move(links)));
}

}  // namespace

Node todo_group(const PageContext& context) {
  Node out = group("resultat.a_faire", text::kTodo);
  add_corrections(out, context);
  add_questions(out, context);
  add_sentences(out, "resultat.remarques", text::kRemarks, remark_sentences(context));
  add_form(out, context);
  return out;
}

}  // namespace loire::app
