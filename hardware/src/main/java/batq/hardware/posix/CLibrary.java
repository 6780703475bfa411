package batq.hardware.posix;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** C functions by name (POSIX), each ready to be called by the JDK's foreign function interface. */
final class CLibrary {
  static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
  static final AddressLayout POINTER = ValueLayout.ADDRESS;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup LOOKUP = LINKER.defaultLookup().or(SymbolLookup.loaderLookup());

  private CLibrary() {}

  /** One function, ready to be called. */
  static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
    var address =
        LOOKUP
            .find(name)
            .orElseThrow(() -> new UnsupportedOperationException("no C function " + name));
    return LINKER.downcallHandle(address, FunctionDescriptor.of(result, arguments));
  }

  /** One function without a result. */
  static MethodHandle procedure(String name, MemoryLayout... arguments) {
    var address =
        LOOKUP
            .find(name)
            .orElseThrow(() -> new UnsupportedOperationException("no C function " + name));
    return LINKER.downcallHandle(address, FunctionDescriptor.ofVoid(arguments));
  }

  /** Calls a function whose result is a count or, below zero, a failure. */
  static int call(MethodHandle function, Object... arguments) {
    try {
      return function.invokeWithArguments(arguments) instanceof Number number
          ? number.intValue()
          : 0;
    } catch (Throwable e) {
      throw new IllegalStateException("a C function could not be called", e);
    }
  }
}
