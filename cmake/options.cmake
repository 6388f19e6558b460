# The language, the warnings and the code generation, as interface targets. The top CMakeLists
# links loire_options into every target of ours (link_libraries), so that a layer's CMakeLists needs
# no flags; third-party code gets only loire_codegen.
add_library(loire_options INTERFACE)
target_compile_features(loire_options INTERFACE cxx_std_20)
target_include_directories(loire_options INTERFACE "${CMAKE_SOURCE_DIR}/src")
target_compile_options(loire_options INTERFACE
  -fno-exceptions -fno-rtti
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  -Wnon-virtual-dtor -Wimplicit-fallthrough
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # g++ 12 sees overlaps in std::string that are none
  $<$<BOOL:${LOIRE_WERROR}>:-Werror>)
set(CMAKE_CXX_EXTENSIONS OFF)

# Code generation, for our targets and ImGui alike.
add_library(loire_codegen INTERFACE)
if(EMSCRIPTEN)
  set(optimise -Oz)
elseif(LOIRE_SANITIZE OR LOIRE_FUZZ)
  set(optimise -O1)  # the tests run three times quicker than without, and a stack is still readable
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  set(optimise -O2)
endif()
target_compile_options(loire_codegen INTERFACE ${optimise})
if(EMSCRIPTEN)
  # The tests are linked without -flto: it costs seconds for each of them.
  set(whole_program $<$<BOOL:${LOIRE_WEB_PAGE}>:-flto>)
  target_compile_options(loire_codegen INTERFACE ${whole_program})
  target_link_options(loire_codegen INTERFACE -Oz ${whole_program})
endif()
if(LOIRE_FUZZ)
  set(LOIRE_SANITIZE ON)
  set(coverage -fsanitize=fuzzer-no-link)  # in all code, so that the search sees its branches
  target_compile_options(loire_codegen INTERFACE ${coverage})
endif()
if(LOIRE_SANITIZE)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(loire_codegen INTERFACE ${sanitizers} -gline-tables-only)
  target_link_options(loire_codegen INTERFACE ${sanitizers})
endif()
target_link_libraries(loire_options INTERFACE loire_codegen)

# ccache, where there is one, makes a second build quick.
find_program(LOIRE_CCACHE ccache)
if(LOIRE_CCACHE AND NOT EMSCRIPTEN)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${LOIRE_CCACHE}")
endif()

# loire_library(NAME SOURCES a.cpp … LINK other …): a static library of one layer, in one call.
function(loire_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC ${arg_LINK})
endfunction()

# loire_executable(NAME SOURCES a.cpp … LINK layer …)
function(loire_executable name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINK})
endfunction()

# loire_page_module(TARGET JS_LIBRARY file.js …): links an executable as the page's JavaScript and
# WebAssembly: build/web/loire.js defines the function Loire(options), which gives a promise.
# It is a classic script, not an ES module, since a page opened from file:// can load no module.
function(loire_page_module target)
  cmake_parse_arguments(arg "" "" "JS_LIBRARY" ${ARGN})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME loire SUFFIX .js)
  target_link_options(${target} PRIVATE
    --no-entry
    -sENVIRONMENT=web
    -sMODULARIZE=1
    -sEXPORT_NAME=Loire
    -sDYNAMIC_EXECUTION=0
    -sFILESYSTEM=0
    -sMALLOC=emmalloc
    -sALLOW_MEMORY_GROWTH=1
    -sSTACK_SIZE=262144
    -sINCOMING_MODULE_JS_API=instantiateWasm,print,printErr,onAbort,locateFile,wasmBinary
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,HEAPU8
    -sEXPORTED_FUNCTIONS=_malloc,_free)
  foreach(library IN LISTS arg_JS_LIBRARY)
    get_filename_component(path "${library}" ABSOLUTE)
    target_link_options(${target} PRIVATE "SHELL:--js-library ${path}")
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${path}")
  endforeach()
endfunction()
