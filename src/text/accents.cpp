#include "text/accents.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace loire {
namespace {

/// A combining mark, the letters that it may follow, and what each becomes with it.
struct Mark {
  char32_t code;
  std::u16string_view letters, with_mark;
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
  return mark.letters.size() == mark.with_mark.size();
}));

bool is_mark(char32_t code) { return code >= 0x300 && code <= 0x36F; }

/// The letter that says both, or 0.
char32_t joined(char32_t letter, char32_t code) {
  const auto mark = std::find_if(kMarks.begin(), kMarks.end(),
                                 [&](const Mark& each) { return each.code == code; });
  if (mark == kMarks.end() || letter > 0xFFFF) return 0;
  const std::size_t at = mark->letters.find(static_cast<char16_t>(letter));
  return at == std::u16string_view::npos ? 0 : mark->with_mark[at];
}

/// All that composition gives lies below U+0800 or in three bytes.
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
  // The marks begin with one of two bytes: most texts have none.
  if (text.find_first_of("\xCC\xCD") == std::string_view::npos) return std::string(text);
  std::string out;
  char32_t letter = 0;        // the last one, which a mark may join
  std::size_t letter_at = 0;  // where it stands in `out`
  for (std::size_t i = 0; i < text.size();) {
    const Character next = next_character(text, i);
    const char32_t both = is_mark(next.code) ? joined(letter, next.code) : 0;
    if (both == 0) {
      if (!is_mark(next.code)) {
        letter = next.code;
        letter_at = out.size();
      }
      out += next.bytes;
      continue;
    }
    // Marks that found no letter stay behind the one that did.
    std::string marks = out.substr(letter_at);
    std::size_t after = 0;
    next_character(marks, after);
    out.resize(letter_at);
    append(out, letter = both);
    out += marks.substr(after);
  }
  return out;
}

}  // namespace loire
