import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.io.ByteArrayInputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Links at build time what javac leaves to be linked when it is first run: a lambda becomes a class, a switch over types a
 * method. The JVM spends a third to half a millisecond on each where it does it itself, and a program's start meets hundreds.
 */
final class PlainCalls {
    private static final String LAMBDAS = "Ljava/lang/invoke/LambdaMetafactory;";
    private static final String SWITCHES = "Ljava/lang/runtime/SwitchBootstraps;";
    private static final String INSTANCE = "INSTANCE";
    private static final int HIDDEN = ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC;

    private final Map<ClassDesc, byte[]> classes = new LinkedHashMap<>();
    private final Map<ClassDesc, List<ClassDesc>> madeInNest = new HashMap<>();
    private final ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofResourceParsing(this::stream).orElse(ClassHierarchyResolver.defaultResolver())));

    /** A lambda: what it is an instance of, and what it comes down to. */
    private record Lambda(ClassDesc name, ClassDesc type, String method, MethodTypeDesc erased, MethodTypeDesc exact,
            List<ClassDesc> kept, DirectMethodHandleDesc body) {}

    private PlainCalls() {}

    /** The classes of {@code room}, and what they come to have beside them; {@code house} is all that they may meet beside the JDK's. */
    static Map<ClassDesc, byte[]> of(List<byte[]> house, String room) {
        PlainCalls calls = new PlainCalls();
        for (byte[] each : house) {
            calls.classes.put(ClassFile.of().parse(each).thisClass().asSymbol(), each);
        }
        for (ClassDesc each : List.copyOf(calls.classes.keySet())) {
            if (isIn(room, each)) {
                calls.rewrite(each);
            }
        }
        calls.madeInNest.forEach(calls::widenNest);
        calls.classes.keySet().removeIf(name -> !isIn(room, name));
        return calls.classes;
    }

    private static boolean isIn(String room, ClassDesc name) {
        return (name.packageName() + ".").startsWith(room + ".");
    }

    private ByteArrayInputStream stream(ClassDesc name) {
        byte[] known = classes.get(name);
        return known == null ? null : new ByteArrayInputStream(known);
    }

    private void rewrite(ClassDesc name) {
        ClassModel model = files.parse(classes.get(name));
        List<InvokeDynamicInstruction> met = new ArrayList<>();
        model.methods().forEach(method -> method.code().ifPresent(code -> code.forEach(element -> {
            if (element instanceof InvokeDynamicInstruction call) {
                met.add(call);
            }
        })));
        if (met.isEmpty()) {
            return;
        }
        Rewriting rewriting = new Rewriting(model);
        classes.put(name, files.transformClass(model, ClassTransform.transformingMethodBodies(rewriting::accept)
                .andThen(ClassTransform.endHandler(rewriting::finish))));
    }

    /** One class whose calls are made plain. */
    private final class Rewriting {
        private final ClassDesc host;
        private final ClassDesc nest;
        private final boolean isInterface;
        private final Map<String, InvokeDynamicInstruction> switches = new LinkedHashMap<>();
        private int made;

        Rewriting(ClassModel model) {
            host = model.thisClass().asSymbol();
            nest = model.findAttribute(Attributes.nestHost()).map(NestHostAttribute::nestHost)
                    .map(entry -> entry.asSymbol()).orElse(host);
            isInterface = model.flags().has(AccessFlag.INTERFACE);
        }

        void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof RuntimeVisibleTypeAnnotationsAttribute) {
                return; // what it says of places in the code, which only compilers read, holds no longer
            }
            if (!(element instanceof InvokeDynamicInstruction call && replaced(code, call))) {
                code.with(element);
            }
        }

        private boolean replaced(CodeBuilder code, InvokeDynamicInstruction call) {
            DirectMethodHandleDesc linker = call.bootstrapMethod();
            String owner = linker.owner().descriptorString();
            if (owner.equals(LAMBDAS) && linker.methodName().equals("metafactory")) {
                return lambda(code, call);
            }
            if (owner.equals(SWITCHES) && linker.methodName().equals("typeSwitch")
                    && call.bootstrapArgs().stream().allMatch(label -> label instanceof ClassDesc)) {
                String name = "switch$" + switches.size();
                switches.put(name, call);
                code.invokestatic(host, name, call.typeSymbol(), isInterface);
                return true;
            }
            return false;
        }

        private boolean lambda(CodeBuilder code, InvokeDynamicInstruction call) {
            List<ConstantDesc> linked = call.bootstrapArgs();
            MethodTypeDesc making = call.typeSymbol();
            ClassDesc name = ClassDesc.ofDescriptor(host.descriptorString().replace(";", "$$" + made + ";"));
            Lambda lambda = new Lambda(name, making.returnType(), call.name().stringValue(),
                    (MethodTypeDesc) linked.get(0), (MethodTypeDesc) linked.get(2), making.parameterList(),
                    (DirectMethodHandleDesc) linked.get(1));
            if (!LambdaClass.fits(lambda)) {
                return false;
            }
            made++;
            classes.put(name, new LambdaClass(lambda).bytes(files, nest));
            madeInNest.computeIfAbsent(nest, _ -> new ArrayList<>()).add(name);
            if (lambda.kept.isEmpty()) {
                code.getstatic(name, INSTANCE, lambda.type);
            } else {
                code.invokestatic(name, "of", making);
            }
            return true;
        }

        void finish(ClassBuilder type) {
            switches.forEach((name, call) -> type.withMethodBody(name, call.typeSymbol(),
                    ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> choose(code, call.bootstrapArgs())));
        }

        /** The number of the first label from the one asked for on that the object is an instance of, -1 for null. */
        private static void choose(CodeBuilder code, List<ConstantDesc> labels) {
            code.aload(0).ifThen(Opcode.IFNULL, none -> none.loadConstant(-1).ireturn());
            for (int i = 0; i < labels.size(); i++) {
                int number = i;
                ClassDesc label = (ClassDesc) labels.get(i);
                code.iload(1).loadConstant(number).ifThen(Opcode.IF_ICMPLE,
                        reached -> reached.aload(0).instanceOf(label)
                                .ifThen(is -> is.loadConstant(number).ireturn()));
            }
            code.loadConstant(labels.size()).ireturn();
        }
    }

    /** The class that a lambda becomes. */
    private record LambdaClass(Lambda lambda) {
        /** Whether its arguments and its result only need to be cast, boxed and unboxed. */
        static boolean fits(Lambda lambda) {
            MethodTypeDesc body = lambda.body.invocationType();
            int kept = lambda.kept.size();
            if (lambda.body.kind() == DirectMethodHandleDesc.Kind.INTERFACE_SPECIAL) {
                return false;
            }
            for (int i = 0; i < lambda.erased.parameterCount(); i++) {
                if (!converts(lambda.erased.parameterType(i), lambda.exact.parameterType(i))
                        || !converts(lambda.exact.parameterType(i), body.parameterType(kept + i))) {
                    return false;
                }
            }
            return lambda.erased.returnType().equals(CD_void)
                    || converts(body.returnType(), lambda.erased.returnType());
        }

        private static boolean converts(ClassDesc from, ClassDesc to) {
            if (from.isPrimitive() && to.isPrimitive()) {
                return from.equals(to);
            }
            if (to.isPrimitive()) {
                return from.equals(box(to));
            }
            return !from.equals(CD_void);
        }

        private static ClassDesc box(ClassDesc primitive) {
            return switch (primitive.displayName()) {
                case "int" -> ConstantDescs.CD_Integer;
                case "char" -> ConstantDescs.CD_Character;
                case "long" -> ConstantDescs.CD_Long;
                case "double" -> ConstantDescs.CD_Double;
                case "boolean" -> ConstantDescs.CD_Boolean;
                case "byte" -> ConstantDescs.CD_Byte;
                case "short" -> ConstantDescs.CD_Short;
                case "float" -> ConstantDescs.CD_Float;
                default -> ConstantDescs.CD_Void;
            };
        }

        byte[] bytes(ClassFile files, ClassDesc nest) {
            return files.build(lambda.name, type -> {
                type.withFlags(HIDDEN | ClassFile.ACC_SUPER).withInterfaceSymbols(lambda.type)
                        .with(NestHostAttribute.of(nest));
                MethodTypeDesc taking = MethodTypeDesc.of(CD_void, lambda.kept);
                for (int i = 0; i < lambda.kept.size(); i++) {
                    type.withField("kept" + i, lambda.kept.get(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
                }
                type.withMethodBody(INIT_NAME, taking, ClassFile.ACC_PRIVATE, this::construct);
                type.withMethodBody(lambda.method, lambda.erased, ClassFile.ACC_PUBLIC, this::call);
                maker(type, taking);
            });
        }

        private void maker(ClassBuilder type, MethodTypeDesc taking) {
            if (lambda.kept.isEmpty()) {
                type.withField(INSTANCE, lambda.type, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
                type.withMethodBody("<clinit>", MTD_void, ClassFile.ACC_STATIC, code -> code.new_(lambda.name).dup()
                        .invokespecial(lambda.name, INIT_NAME, MTD_void).putstatic(lambda.name, INSTANCE, lambda.type)
                        .return_());
                return;
            }
            type.withMethodBody("of", MethodTypeDesc.of(lambda.type, lambda.kept), ClassFile.ACC_STATIC, code -> {
                code.new_(lambda.name).dup();
                for (int i = 0; i < lambda.kept.size(); i++) {
                    code.loadLocal(TypeKind.from(lambda.kept.get(i)), code.parameterSlot(i));
                }
                code.invokespecial(lambda.name, INIT_NAME, taking).areturn();
            });
        }

        private void construct(CodeBuilder code) {
            code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
            for (int i = 0; i < lambda.kept.size(); i++) {
                ClassDesc kept = lambda.kept.get(i);
                code.aload(0).loadLocal(TypeKind.from(kept), code.parameterSlot(i)).putfield(lambda.name, "kept" + i, kept);
            }
            code.return_();
        }

        private void call(CodeBuilder code) {
            DirectMethodHandleDesc body = lambda.body;
            MethodTypeDesc taken = body.invocationType();
            boolean makes = body.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
            if (makes) {
                code.new_(body.owner()).dup();
            }
            for (int i = 0; i < lambda.kept.size(); i++) {
                code.aload(0).getfield(lambda.name, "kept" + i, lambda.kept.get(i));
            }
            for (int i = 0; i < lambda.erased.parameterCount(); i++) {
                ClassDesc given = lambda.erased.parameterType(i);
                code.loadLocal(TypeKind.from(given), code.parameterSlot(i));
                convert(code, given, lambda.exact.parameterType(i));
                convert(code, lambda.exact.parameterType(i), taken.parameterType(lambda.kept.size() + i));
            }
            invoke(code, body);
            ClassDesc wanted = lambda.erased.returnType();
            if (wanted.equals(CD_void)) {
                drop(code, taken.returnType());
            } else {
                convert(code, taken.returnType(), wanted);
            }
            code.return_(TypeKind.from(wanted));
        }

        private static void drop(CodeBuilder code, ClassDesc type) {
            switch (TypeKind.from(type).slotSize()) {
                case 1 -> code.pop();
                case 2 -> code.pop2();
                default -> {
                }
            }
        }

        private static void invoke(CodeBuilder code, DirectMethodHandleDesc body) {
            MethodTypeDesc type = MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
            switch (body.kind()) {
                case STATIC -> code.invokestatic(body.owner(), body.methodName(), type);
                case INTERFACE_STATIC -> code.invokestatic(body.owner(), body.methodName(), type, true);
                case CONSTRUCTOR -> code.invokespecial(body.owner(), INIT_NAME, type);
                case INTERFACE_VIRTUAL -> code.invokeinterface(body.owner(), body.methodName(), type);
                case VIRTUAL, SPECIAL -> code.invokevirtual(body.owner(), body.methodName(), type);
                default -> throw new IllegalStateException("a lambda of " + body);
            }
        }

        private static void convert(CodeBuilder code, ClassDesc from, ClassDesc to) {
            if (from.isPrimitive() && !to.isPrimitive()) {
                ClassDesc box = box(from);
                code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, from));
            } else if (!from.isPrimitive() && to.isPrimitive()) {
                ClassDesc box = box(to);
                code.checkcast(box).invokevirtual(box, to.displayName() + "Value", MethodTypeDesc.of(to));
            } else if (!to.isPrimitive() && !from.equals(to) && !to.equals(CD_Object)) {
                code.checkcast(to);
            }
        }
    }

    private void widenNest(ClassDesc nest, List<ClassDesc> made) {
        ClassModel model = files.parse(classes.get(nest));
        List<ClassDesc> members = new ArrayList<>();
        model.findAttribute(Attributes.nestMembers())
                .ifPresent(known -> known.nestMembers().forEach(member -> members.add(member.asSymbol())));
        members.addAll(made);
        ClassTransform others = ClassTransform.dropping((ClassElement element) -> element instanceof NestMembersAttribute);
        classes.put(nest, files.transformClass(model, others.andThen(
                ClassTransform.endHandler(type -> type.with(NestMembersAttribute.ofSymbols(members))))));
    }
}
