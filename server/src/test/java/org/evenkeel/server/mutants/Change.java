package org.evenkeel.server.mutants;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.concurrent.atomic.AtomicInteger;

/// How a method is changed. Each counts what it changed, since a fault that was not put in tells
/// nothing.
sealed interface Change {
  /// @param changed goes up by one for each place
  CodeTransform in(AtomicInteger changed);

  /// A text, such as a condition of a statement, reads otherwise.
  record Says(String before, String after) implements Change {
    @Override
    public CodeTransform in(AtomicInteger changed) {
      return (code, element) -> {
        if (element instanceof ConstantInstruction constant
            && constant.constantValue() instanceof String text
            && text.contains(before)) {
          changed.incrementAndGet();
          code.loadConstant(text.replace(before, after));
        } else if (element instanceof InvokeDynamicInstruction joining && mentioned(joining)) {
          changed.incrementAndGet();
          code.invokedynamic(
              DynamicCallSiteDesc.of(
                  joining.bootstrapMethod(),
                  joining.name().stringValue(),
                  joining.typeSymbol(),
                  joining.bootstrapArgs().stream()
                      .map(this::replaced)
                      .toArray(ConstantDesc[]::new)));
        } else {
          code.with(element);
        }
      };
    }

    /// Texts that are put together from parts stand in the recipe for that.
    private boolean mentioned(InvokeDynamicInstruction joining) {
      return joining.bootstrapArgs().stream()
          .anyMatch(part -> part instanceof String text && text.contains(before));
    }

    private ConstantDesc replaced(ConstantDesc part) {
      return part instanceof String text ? text.replace(before, after) : part;
    }
  }

  /// A question is asked and its answer not heard: it is always this.
  record Always(String question, boolean answer) implements Change {
    @Override
    public CodeTransform in(AtomicInteger changed) {
      return (code, element) -> {
        code.with(element);
        if (isCall(element, question) && returnsBoolean(element)) {
          changed.incrementAndGet();
          code.pop().loadConstant(answer ? 1 : 0);
        }
      };
    }
  }

  /// A question is heard the wrong way round.
  record Inverted(String question) implements Change {
    @Override
    public CodeTransform in(AtomicInteger changed) {
      return (code, element) -> {
        code.with(element);
        if (isCall(element, question) && returnsBoolean(element)) {
          changed.incrementAndGet();
          code.iconst_1().ixor();
        }
      };
    }
  }

  /// A call is left out; where it would have given something of the kind it was called on, that
  /// stays as it is.
  ///
  /// @param which of several such calls in the method, from 0
  record Without(String call, int which) implements Change {
    @Override
    public CodeTransform in(AtomicInteger changed) {
      AtomicInteger seen = new AtomicInteger();
      return (code, element) -> {
        if (isCall(element, call) && seen.getAndIncrement() == which) {
          changed.incrementAndGet();
          leaveOut(code, (InvokeInstruction) element);
        } else {
          code.with(element);
        }
      };
    }

    private static void leaveOut(CodeBuilder code, InvokeInstruction call) {
      MethodTypeDesc type = call.typeSymbol();
      for (ClassDesc argument : type.parameterList().reversed()) {
        pop(code, argument);
      }
      if (type.returnType().equals(ConstantDescs.CD_void)) {
        code.pop();
      }
    }

    private static void pop(CodeBuilder code, ClassDesc argument) {
      if (TypeKind.from(argument).slotSize() == 2) {
        code.pop2();
      } else {
        code.pop();
      }
    }
  }

  /// Another method of the same shape is called.
  record Calls(String before, String after) implements Change {
    @Override
    public CodeTransform in(AtomicInteger changed) {
      return (code, element) -> {
        if (isCall(element, before)) {
          InvokeInstruction call = (InvokeInstruction) element;
          changed.incrementAndGet();
          code.invoke(
              call.opcode(), call.owner().asSymbol(), after, call.typeSymbol(), call.isInterface());
        } else {
          code.with(element);
        }
      };
    }
  }

  /// The method answers this at once.
  record Answers(boolean answer) implements Change {
    @Override
    public CodeTransform in(AtomicInteger changed) {
      return first(changed, code -> code.loadConstant(answer ? 1 : 0).ireturn());
    }
  }

  /// The method does nothing.
  record Nothing() implements Change {
    @Override
    public CodeTransform in(AtomicInteger changed) {
      return first(changed, CodeBuilder::return_);
    }
  }

  /// The method gives an empty `Optional`.
  record Empty() implements Change {
    @Override
    public CodeTransform in(AtomicInteger changed) {
      ClassDesc optional = ClassDesc.of("java.util.Optional");
      return first(
          changed,
          code -> code.invokestatic(optional, "empty", MethodTypeDesc.of(optional)).areturn());
    }
  }

  private static CodeTransform first(
      AtomicInteger changed, java.util.function.Consumer<CodeBuilder> begins) {
    AtomicInteger instructions = new AtomicInteger();
    return (code, element) -> {
      if (element instanceof Instruction && instructions.getAndIncrement() == 0) {
        changed.incrementAndGet();
        code.block(inner -> begins.accept(inner));
      } else if (!(element instanceof Instruction)) {
        return;
      }
    };
  }

  private static boolean isCall(CodeElement element, String name) {
    return element instanceof InvokeInstruction call && call.name().equalsString(name);
  }

  private static boolean returnsBoolean(CodeElement element) {
    return ((InvokeInstruction) element).typeSymbol().returnType().equals(ConstantDescs.CD_boolean);
  }
}
