// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * I-G19: has the code of plug-ins heed an interruption. A check goes to the beginning of each method and before each jump back, so that an
 * endless loop or recursion ends when its budget does, a loop that catches everything included: the check before its jump back is outside
 * of what it catches. What remains is a call of the JDK that takes for ever. The jar is as it was, and so is its digest.
 */
final class InterruptWeaver implements WeavingHook {

    private static final Logger LOG = LoggerFactory.getLogger(InterruptWeaver.class);
    private static final String CHECK = "relais$interruptible";
    private static final String NOTHING_TO_NOTHING = "()V";

    @Override
    public void weave(WovenClass woven) {
        if (PluginBundles.digest(woven.getBundleWiring().getBundle()).isEmpty()) {
            return;
        }
        try {
            woven.setBytes(checked(woven.getBytes()));
        } catch (RuntimeException tooLarge) {
            // a method at the limit of its size, say: it runs as it is, and its thread may have to be set apart
            LOG.warn("the code of {} can't be made to heed an interruption", woven.getClassName(), tooLarge);
        }
    }

    /** A class with the checks in it. */
    static byte[] checked(byte[] code) {
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new OfClass(writer), 0);
        return writer.toByteArray();
    }

    /** Has each method checked, and adds the check. */
    private static final class OfClass extends ClassVisitor {

        private String name;
        private boolean isInterface;

        OfClass(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String self, String signature, String parent, String[] interfaces) {
            super.visit(version, access, self, signature, parent, interfaces);
            name = self;
            isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            return new OfMethod(
                    super.visitMethod(access, method, descriptor, signature, exceptions), name, isInterface);
        }

        @Override
        public void visitEnd() {
            MethodVisitor check = super.visitMethod(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                    CHECK,
                    NOTHING_TO_NOTHING,
                    null,
                    null);
            Label goOn = new Label();
            check.visitCode();
            check.visitMethodInsn(
                    Opcodes.INVOKESTATIC, "java/lang/Thread", "currentThread", "()Ljava/lang/Thread;", false);
            check.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Thread", "isInterrupted", "()Z", false);
            check.visitJumpInsn(Opcodes.IFEQ, goOn);
            check.visitTypeInsn(Opcodes.NEW, "java/lang/Error");
            check.visitInsn(Opcodes.DUP);
            check.visitLdcInsn("interrupted");
            check.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Error", "<init>", "(Ljava/lang/String;)V", false);
            check.visitInsn(Opcodes.ATHROW);
            check.visitLabel(goOn);
            check.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            check.visitInsn(Opcodes.RETURN);
            check.visitMaxs(3, 0);
            check.visitEnd();
            super.visitEnd();
        }
    }

    /** Calls the check; it takes nothing from the stack and leaves nothing there. */
    private static final class OfMethod extends MethodVisitor {

        private final String owner;
        private final boolean ofInterface;
        private final Set<Label> passed = new HashSet<>();

        OfMethod(MethodVisitor next, String owner, boolean ofInterface) {
            super(Opcodes.ASM9, next);
            this.owner = owner;
            this.ofInterface = ofInterface;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            check();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            checkBefore(target);
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
            checkBefore(otherwise);
            checkBefore(targets);
            super.visitTableSwitchInsn(min, max, otherwise, targets);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
            checkBefore(otherwise);
            checkBefore(targets);
            super.visitLookupSwitchInsn(otherwise, keys, targets);
        }

        private void checkBefore(Label... targets) {
            for (Label target : targets) {
                if (passed.contains(target)) {
                    check();
                    return;
                }
            }
        }

        private void check() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, CHECK, NOTHING_TO_NOTHING, ofInterface);
        }
    }
}
