#include "text/accents.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace loire {
namespace {

/// A combining mark and the letters that it composes with: `letters[i]` followed by the mark
/// becomes `composed_letters[i]`.
struct Mark {
  char32_t code;
  std::u16string_view letters, composed_letters;
};

// clang-format off
constexpr std::array<Mark, 22> kMarks{{
    {0x300, u"AEINOUWYaeinouwyÂÊÔÜâêôüĂăĒēŌōƠơƯưЕИеи", u"ÀÈÌǸÒÙẀỲàèìǹòùẁỳẦỀỒǛầềồǜẰằḔḕṐṑỜờỪừЀЍѐѝ"},
    {0x301, u"ACEGIKLMNOPRSUWYZacegiklmnoprsuwyzÂÅÆÇÊÏÔÕØÜâåæçêïôõøüĂăĒēŌōŨũƠơƯưΑΕΗΙΟΥΩαεηιουωϊϋϒГКгк", u"ÁĆÉǴÍḰĹḾŃÓṔŔŚÚẂÝŹáćéǵíḱĺḿńóṕŕśúẃýźẤǺǼḈẾḮỐṌǾǗấǻǽḉếḯốṍǿǘẮắḖḗṒṓṸṹỚớỨứΆΈΉΊΌΎΏάέήίόύώΐΰϓЃЌѓќ"},
    {0x302, u"ACEGHIJOSUWYZaceghijosuwyzẠạẸẹỌọ", u"ÂĈÊĜĤÎĴÔŜÛŴŶẐâĉêĝĥîĵôŝûŵŷẑẬậỆệỘộ"},
    {0x303, u"AEINOUVYaeinouvyÂÊÔâêôĂăƠơƯư", u"ÃẼĨÑÕŨṼỸãẽĩñõũṽỹẪỄỖẫễỗẴẵỠỡỮữ"},
    {0x304, u"AEGIOUYaegiouyÄÆÕÖÜäæõöüǪǫȦȧȮȯИУиуḶḷṚṛ", u"ĀĒḠĪŌŪȲāēḡīōūȳǞǢȬȪǕǟǣȭȫǖǬǭǠǡȰȱӢӮӣӯḸḹṜṝ"},
    {0x306, u"AEGIOUaegiouȨȩАЕЖИУаежиуẠạ", u"ĂĔĞĬŎŬăĕğĭŏŭḜḝӐӖӁЙЎӑӗӂйўẶặ"},
    {0x307, u"ABCDEFGHIMNOPRSTWXYZabcdefghmnoprstwxyzŚśŠšſṢṣ", u"ȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏżṤṥṦṧẛṨṩ"},
    {0x308, u"AEHIOUWXYaehiotuwxyÕõŪūΙΥιυϒІАЕЖЗИОУЧЫЭаежзиоучыэі", u"ÄËḦÏÖÜẄẌŸäëḧïöẗüẅẍÿṎṏṺṻΪΫϊϋϔЇӒЁӜӞӤӦӰӴӸӬӓёӝӟӥӧӱӵӹӭї"},
    {0x309, u"AEIOUYaeiouyÂÊÔâêôĂăƠơƯư", u"ẢẺỈỎỦỶảẻỉỏủỷẨỂỔẩểổẲẳỞởỬử"},
    {0x30A, u"AUauwy", u"ÅŮåůẘẙ"},
    {0x30B, u"OUouУу", u"ŐŰőűӲӳ"},
    {0x30C, u"ACDEGHIKLNORSTUZacdeghijklnorstuzÜüƷ", u"ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǎčďěǧȟǐǰǩľňǒřšťǔžǙǚǮ"},
    {0x30F, u"AEIORUaeioru", u"ȀȄȈȌȐȔȁȅȉȍȑȕ"},
    {0x311, u"AEIORUaeioru", u"ȂȆȊȎȒȖȃȇȋȏȓȗ"},
    {0x31B, u"OUouÒÓÕÙÚòóõùúŨũỌọỎỏỤụỦủ", u"ƠƯơưỜỚỠỪỨờớỡừứỮữỢợỞởỰựỬử"},
    {0x323, u"ABDEHIKLMNORSTUVWYZabdehiklmnorstuvwyzÂÊÔâêôĂăƠơƯưṠṡ", u"ẠḄḌẸḤỊḲḶṂṆỌṚṢṬỤṾẈỴẒạḅḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓẬỆỘậệộẶặỢợỰựṨṩ"},
    {0x326, u"STst", u"ȘȚșț"},
    {0x327, u"CDEGHKLNRSTcdeghklnrstĆćĔĕ", u"ÇḐȨĢḨĶĻŅŖŞŢçḑȩģḩķļņŗşţḈḉḜḝ"},
    {0x328, u"AEIOUaeiouŌō", u"ĄĘĮǪŲąęįǫųǬǭ"},
    {0x32D, u"DELNTUdelntu", u"ḒḘḼṊṰṶḓḙḽṋṱṷ"},
    {0x330, u"EIUeiu", u"ḚḬṴḛḭṵ"},
    {0x331, u"BDKLNRTZbdhklnrtz", u"ḆḎḴḺṈṞṮẔḇḏẖḵḻṉṟṯẕ"},
}};
// clang-format on

static_assert(std::all_of(kMarks.begin(), kMarks.end(), [](const Mark& mark) {
  return mark.letters.size() == mark.composed_letters.size();
}));

bool is_mark(char32_t code) { return code >= 0x300 && code <= 0x36F; }

/// The one character for `letter` with the combining mark `mark_code`, or 0 when there is none.
char32_t composed_letter(char32_t letter, char32_t mark_code) {
  const auto mark = std::find_if(kMarks.begin(), kMarks.end(),
                                 [&](const Mark& known) { return known.code == mark_code; });
  if (mark == kMarks.end() || letter > 0xFFFF) return 0;
  const std::size_t index = mark->letters.find(static_cast<char16_t>(letter));
  return index == std::u16string_view::npos ? 0 : mark->composed_letters[index];
}

/// Appends `code` as UTF-8. Every composed letter takes two or three bytes.
void append(std::string& out, char32_t code) {
  if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
  } else {
    out += static_cast<char>(0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
  }
  out += static_cast<char>(0x80 | (code & 0x3F));
}

}  // namespace

std::string composed(std::string_view text) {
  // In UTF-8, every combining mark begins with one of these two bytes; most texts contain neither.
  if (text.find_first_of("\xCC\xCD") == std::string_view::npos) return std::string(text);
  std::string out;
  char32_t letter = 0;           // the last letter, with which the next marks may compose
  std::size_t letter_begin = 0;  // its first byte in `out`
  for (std::size_t i = 0; i < text.size();) {
    const Character next = next_character(text, i);
    const char32_t joined = is_mark(next.code) ? composed_letter(letter, next.code) : 0;
    if (joined == 0) {
      if (!is_mark(next.code)) {
        letter = next.code;
        letter_begin = out.size();
      }
      out += next.bytes;
      continue;
    }
    // Replace the letter and keep, after it, the earlier marks that could not be joined.
    std::string letter_and_marks = out.substr(letter_begin);
    std::size_t letter_size = 0;
    next_character(letter_and_marks, letter_size);
    out.resize(letter_begin);
    append(out, letter = joined);
    out += letter_and_marks.substr(letter_size);
  }
  return out;
}

}  // namespace loire
