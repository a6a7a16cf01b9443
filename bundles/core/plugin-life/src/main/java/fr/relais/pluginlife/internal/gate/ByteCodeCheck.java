// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import fr.relais.partnership.refusal.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * I-G9: what the code of a plug-in uses, read and not run. It may use its own classes, the API, the vocabulary and the harmless part of the
 * JDK; so it can't exit, open files or sockets, start threads or reflect by any name that stands in its code.
 */
final class ByteCodeCheck implements Check {

    private static final int NEWEST = Opcodes.V17;

    @Override
    public List<Refusal> against(Jar jar, GateEnvironment ground) {
        Set<String> own = jar.names("", ".class").stream()
                .map(name -> name.substring(0, name.length() - ".class".length()))
                .collect(Collectors.toSet());
        Set<Refusal> refusals = new LinkedHashSet<>();
        for (String name : own) {
            read(name, jar.entries().get(name + ".class").content(), own, refusals);
        }
        return List.copyOf(refusals);
    }

    private static void read(String name, byte[] code, Set<String> own, Set<Refusal> refusals) {
        try {
            ClassReader reader = new ClassReader(code);
            if (!reader.getClassName().equals(name)) {
                refusals.add(GateMessages.refusal(
                        "I-G9", "code.other-name", dotted(name), Jar.shown(reader.getClassName())));
                return;
            }
            if ((reader.readShort(6) & 0xFFFF) > NEWEST) {
                refusals.add(GateMessages.refusal("I-G9", "code.too-new", dotted(name)));
                return;
            }
            reader.accept(new OfClass(name, own, refusals), ClassReader.SKIP_FRAMES);
        } catch (RuntimeException unreadable) {
            // whatever a malformed class makes the reader throw: it isn't a class that may run
            refusals.add(GateMessages.refusal("I-G9", "code.unreadable", dotted(name)));
        }
    }

    private static String dotted(String internalName) {
        return Jar.shown(internalName.replace('/', '.'));
    }

    /** Goes through one class. */
    private static final class OfClass extends ClassVisitor {

        private final String name;
        private final Set<String> own;
        private final Set<Refusal> refusals;

        OfClass(String name, Set<String> own, Set<Refusal> refusals) {
            super(Opcodes.ASM9);
            this.name = name;
            this.own = own;
            this.refusals = refusals;
        }

        @Override
        public void visit(int version, int access, String self, String signature, String parent, String[] interfaces) {
            uses(parent, "", 0);
            for (String each : interfaces) {
                uses(each, "", 0);
            }
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            if ((access & Opcodes.ACC_NATIVE) != 0) {
                refuse("native", method, 0);
            }
            if (method.equals("finalize")) {
                refuse("java.lang.Object.finalize", method, 0);
            }
            return new OfMethod(this, method);
        }

        /** A class that is named. */
        void uses(String internalName, String method, int line) {
            Type type = Type.getObjectType(internalName);
            while (type.getSort() == Type.ARRAY) {
                type = type.getElementType();
            }
            if (type.getSort() == Type.OBJECT
                    && !knows(type.getInternalName())
                    && !JdkAllowlist.LIST.allows(type.getClassName())) {
                refuse(type.getClassName(), method, line);
            }
        }

        /** A member that is used. */
        void uses(String owner, String member, String method, int line) {
            if (owner.startsWith("[")) {
                uses(owner, method, line);
                return;
            }
            // what its own classes declare under a refused name can't be told from what they inherit
            boolean allowed = knows(owner)
                    ? !JdkAllowlist.LIST.refuses(member)
                    : JdkAllowlist.LIST.allows(owner.replace('/', '.'), member);
            if (!allowed) {
                refuse(owner.replace('/', '.') + "." + member, method, line);
            }
        }

        private boolean knows(String internalName) {
            return own.contains(internalName)
                    || internalName.startsWith("fr/relais/plugin/")
                    || internalName.startsWith("fr/relais/vocabulary/");
        }

        void refuse(String what, String method, int line) {
            refusals.add(GateMessages.refusal(
                    "I-G9",
                    "code.uses",
                    dotted(name) + (method.isEmpty() ? "" : "." + Jar.shown(method)),
                    String.valueOf(line),
                    Jar.shown(what)));
        }
    }

    /** Goes through one method. */
    private static final class OfMethod extends MethodVisitor {

        private final OfClass in;
        private final String method;
        private int line;

        OfMethod(OfClass in, String method) {
            super(Opcodes.ASM9);
            this.in = in;
            this.method = method;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            in.uses(type, method, line);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            in.uses(owner, field, method, line);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean ofInterface) {
            in.uses(owner, called, method, line);
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
            in.uses(bootstrap.getOwner(), bootstrap.getName(), method, line);
            for (Object argument : arguments) {
                constant(argument);
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            constant(value);
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            in.uses(descriptor, method, line);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            if (type != null) {
                in.uses(type, method, line);
            }
        }

        private void constant(Object value) {
            if (value instanceof Handle handle) {
                in.uses(handle.getOwner(), handle.getName(), method, line);
            } else if (value instanceof Type type && (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY)) {
                in.uses(type.getInternalName(), method, line);
            }
        }
    }
}
