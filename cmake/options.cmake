# The language, the warnings and the two kinds of targets. Nothing here is global: flags live on
# the interface target loire_options, which the product's targets and the tests use.
add_library(loire_options INTERFACE)
target_compile_features(loire_options INTERFACE cxx_std_20)
target_include_directories(loire_options INTERFACE "${CMAKE_SOURCE_DIR}/src")
target_compile_options(loire_options INTERFACE
  -fno-exceptions -fno-rtti
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  -Wnon-virtual-dtor -Wimplicit-fallthrough
  $<$<BOOL:${LOIRE_WERROR}>:-Werror>)
set(CMAKE_CXX_EXTENSIONS OFF)

# Code generation, for our targets and ImGui alike.
add_library(loire_codegen INTERFACE)
if(EMSCRIPTEN)
  # The tests are linked without -flto: it costs seconds for each of them.
  set(size_flags -Oz $<$<BOOL:${LOIRE_WEB_PAGE}>:-flto>)
  target_compile_options(loire_codegen INTERFACE ${size_flags})
  target_link_options(loire_codegen INTERFACE ${size_flags})
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(loire_codegen INTERFACE -O2)
endif()
if(LOIRE_SANITIZE)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(loire_codegen INTERFACE ${sanitizers} $<$<BOOL:${LOIRE_FUZZ}>:-fsanitize=fuzzer-no-link>)
  target_link_options(loire_codegen INTERFACE ${sanitizers})
endif()
target_link_libraries(loire_options INTERFACE loire_codegen)

# ccache, where there is one, makes a second build quick.
find_program(LOIRE_CCACHE ccache)
if(LOIRE_CCACHE AND NOT EMSCRIPTEN)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${LOIRE_CCACHE}")
endif()

# loire_library(NAME SOURCES a.cpp … LINK other …): a static library of one layer.
function(loire_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC loire_options ${arg_LINK})
endfunction()

# loire_executable(NAME SOURCES a.cpp … LINK layer …)
function(loire_executable name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE loire_options ${arg_LINK})
endfunction()
