#include "raster.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

namespace raster {
namespace {

struct Texel {
  float r, g, b, a;
};

Texel sample(const ImTextureData& texture, float u, float v) {
  const auto at = [&](int x, int y) {
    x = std::clamp(x, 0, texture.Width - 1);
    y = std::clamp(y, 0, texture.Height - 1);
    const auto* p =
        static_cast<const unsigned char*>(const_cast<ImTextureData&>(texture).GetPixelsAt(x, y));
    if (texture.BytesPerPixel == 1) return Texel{255, 255, 255, static_cast<float>(p[0])};
    return Texel{static_cast<float>(p[0]), static_cast<float>(p[1]), static_cast<float>(p[2]),
                 static_cast<float>(p[3])};
  };
  const float x = u * static_cast<float>(texture.Width) - 0.5F;
  const float y = v * static_cast<float>(texture.Height) - 0.5F;
  const int x0 = static_cast<int>(std::floor(x));
  const int y0 = static_cast<int>(std::floor(y));
  const float fx = x - static_cast<float>(x0);
  const float fy = y - static_cast<float>(y0);
  Texel sum{0, 0, 0, 0};
  const auto add = [&](Texel t, float weight) {
    sum.r += t.r * weight, sum.g += t.g * weight, sum.b += t.b * weight, sum.a += t.a * weight;
  };
  add(at(x0, y0), (1 - fx) * (1 - fy));
  add(at(x0 + 1, y0), fx * (1 - fy));
  add(at(x0, y0 + 1), (1 - fx) * fy);
  add(at(x0 + 1, y0 + 1), fx * fy);
  return sum;
}

struct Corner {
  float x, y, u, v;
  std::array<float, 4> colour;
};

void triangle(Picture& picture, const ImTextureData& texture, const Corner& a, const Corner& b,
              const Corner& c, ImVec4 clip) {
  const float area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  if (area == 0) return;
  const int left = static_cast<int>(std::max({std::min({a.x, b.x, c.x}), clip.x, 0.0F}));
  const int top = static_cast<int>(std::max({std::min({a.y, b.y, c.y}), clip.y, 0.0F}));
  const int right = static_cast<int>(
      std::min({std::ceil(std::max({a.x, b.x, c.x})), clip.z, static_cast<float>(picture.width)}));
  const int bottom = static_cast<int>(
      std::min({std::ceil(std::max({a.y, b.y, c.y})), clip.w, static_cast<float>(picture.height)}));
  const auto owns = [](const Corner& p, const Corner& q) {
    return q.y < p.y || (q.y == p.y && q.x > p.x);
  };
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      const float px = static_cast<float>(x) + 0.5F;
      const float py = static_cast<float>(y) + 0.5F;
      const float sign = area > 0 ? 1.0F : -1.0F;
      const auto edge = [&](const Corner& p, const Corner& q) {
        return sign * ((q.x - p.x) * (py - p.y) - (q.y - p.y) * (px - p.x));
      };
      const float wa = edge(b, c);
      const float wb = edge(c, a);
      const float wc = edge(a, b);
      const auto out = [&](float w, const Corner& p, const Corner& q) {
        return w < 0 || (w == 0 && !(area > 0 ? owns(p, q) : owns(q, p)));
      };
      if (out(wa, b, c) || out(wb, c, a) || out(wc, a, b)) continue;
      const float total = wa + wb + wc;
      const auto mix = [&](float va, float vb, float vc) {
        return (va * wa + vb * wb + vc * wc) / total;
      };
      const Texel texel = sample(texture, mix(a.u, b.u, c.u), mix(a.v, b.v, c.v));
      const float alpha = mix(a.colour[3], b.colour[3], c.colour[3]) * texel.a / (255.0F * 255.0F);
      const std::array<float, 3> source = {texel.r, texel.g, texel.b};
      for (std::size_t k = 0; k < 3; ++k) {
        std::uint8_t& pixel =
            picture.rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                         static_cast<std::size_t>(x)) *
                            3 +
                        k];
        const float value = mix(a.colour[k], b.colour[k], c.colour[k]) * source[k] / 255.0F;
        pixel = static_cast<std::uint8_t>(
            std::lround(static_cast<float>(pixel) * (1 - alpha) + value * alpha));
      }
    }
  }
}

std::uint32_t crc(const std::string& bytes) {
  std::uint32_t value = 0xFFFFFFFFU;
  for (const char c : bytes) {
    value ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit)
      value = (value & 1U) != 0 ? value >> 1U ^ 0xEDB88320U : value >> 1U;
  }
  return ~value;
}

std::string big_endian(std::uint32_t value) {
  return {static_cast<char>(value >> 24U), static_cast<char>(value >> 16U),
          static_cast<char>(value >> 8U), static_cast<char>(value)};
}

void chunk(std::ofstream& file, const std::string& type, const std::string& content) {
  file << big_endian(static_cast<std::uint32_t>(content.size())) << type << content
       << big_endian(crc(type + content));
}

/// The data is stored without compression, because the pictures are only looked at and then
/// deleted.
std::string zlib(const std::string& raw) {
  std::string packed = "\x78\x01";
  for (std::size_t at = 0; at < raw.size(); at += 65535) {
    const std::size_t size = std::min<std::size_t>(65535, raw.size() - at);
    packed += static_cast<char>(at + size == raw.size() ? 1 : 0);
    const auto low = static_cast<unsigned>(size);
    for (const unsigned word : {low, ~low}) {
      packed += static_cast<char>(word);
      packed += static_cast<char>(word >> 8U);
    }
    packed.append(raw, at, size);
  }
  std::uint32_t a = 1;
  std::uint32_t b = 0;
  for (const char c : raw) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  return packed + big_endian(b << 16U | a);
}

}  // namespace

Picture draw(const ImDrawData& data) {
  const ImVec2 scale = data.FramebufferScale;
  Picture picture;
  picture.width = static_cast<int>(data.DisplaySize.x * scale.x);
  picture.height = static_cast<int>(data.DisplaySize.y * scale.y);
  picture.rgb.assign(
      static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3, 255);
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImTextureData& texture = *command.TexRef._TexData;
      const ImVec4 clip{command.ClipRect.x * scale.x, command.ClipRect.y * scale.y,
                        command.ClipRect.z * scale.x, command.ClipRect.w * scale.y};
      const auto corner = [&](unsigned i) {
        const ImDrawVert& v = list->VtxBuffer[static_cast<int>(
            list->IdxBuffer[static_cast<int>(command.IdxOffset + i)] + command.VtxOffset)];
        const auto byte = [&](int shift) {
          return static_cast<float>(v.col >> static_cast<unsigned>(shift) & 0xFFU);
        };
        return Corner{v.pos.x * scale.x,
                      v.pos.y * scale.y,
                      v.uv.x,
                      v.uv.y,
                      {byte(IM_COL32_R_SHIFT), byte(IM_COL32_G_SHIFT), byte(IM_COL32_B_SHIFT),
                       byte(IM_COL32_A_SHIFT)}};
      };
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3)
        triangle(picture, texture, corner(i), corner(i + 1), corner(i + 2), clip);
    }
  }
  return picture;
}

bool write_png(const Picture& picture, const std::string& path) {
  std::string raw;
  const std::size_t stride = static_cast<std::size_t>(picture.width) * 3;
  for (int y = 0; y < picture.height; ++y) {
    raw += '\0';
    raw.append(
        reinterpret_cast<const char*>(picture.rgb.data()) + static_cast<std::size_t>(y) * stride,
        stride);
  }
  std::ofstream file(path, std::ios::binary);
  file << "\x89PNG\r\n\x1a\n";
  chunk(file, "IHDR",
        big_endian(static_cast<std::uint32_t>(picture.width)) +
            big_endian(static_cast<std::uint32_t>(picture.height)) +
            std::string("\x08\x02\x00\x00\x00", 5));
  chunk(file, "IDAT", zlib(raw));
  chunk(file, "IEND", "");
  return static_cast<bool>(file);
}

}  // namespace raster
