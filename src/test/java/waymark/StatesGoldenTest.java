package waymark;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import waymark.cases.rules.NrmState;
import waymark.cases.rules.NrmTransition;
import waymark.kernel.Ruling;

/// `docs/states.md`: the states of everything that has any, and for each what may happen and what follows.
/// Made from the code: a state is a type that a sealed interface permits, what may happen is a method that
/// answers with a [Ruling], and what follows is the event that it may agree to, with those who listen to
/// it.
class StatesGoldenTest {

    private final JavaClasses house = ProgramClasses.all();

    /// Everything that answers with a ruling, by its package.
    private final Map<String, List<JavaMethod>> rulings = house.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getRawReturnType().isEquivalentTo(Ruling.class))
            .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE)
                    && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
            .collect(Collectors.groupingBy(method -> method.getOwner().getPackageName()));

    private final List<JavaMethod> listening = house.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method ->
                    method.isMetaAnnotatedWith(EventListener.class) || method.isAnnotatedWith(EventListener.class))
            .toList();

    private final Map<String, Source> sources = new HashMap<>();

    @Test
    void every_state_and_what_may_happen_in_it_is_listed() {
        var text = new StringBuilder("""
                # States, and what may happen in each

                Made from the code by `StatesGoldenTest`; `bin/golden` rewrites it. For each state: what it can be asked for, and the events
                that may come of it. What a state is not listed with is refused in it.

                """);
        house.stream()
                .filter(type ->
                        sealed(type) && type.getAllRawInterfaces().stream().noneMatch(StatesGoldenTest::sealed))
                .sorted(Comparator.comparing(JavaClass::getSimpleName))
                .forEach(type -> section(type, text));
        nrm(text);

        Golden.compare("docs/states.md", text.toString());
    }

    /// The one machine that is a table (decision 0244).
    private static void nrm(StringBuilder text) {
        text.append("## National Referral Mechanism (`waymark.cases.rules`, a table)\n\n");
        for (var state : NrmState.values()) {
            text.append("- **").append(state.words()).append("**").append(state.ended() ? ": nothing\n" : "\n");
            NrmTransition.ALL.stream()
                    .filter(edge -> edge.from() == state)
                    .sorted(Comparator.comparing(NrmTransition::step).thenComparing(NrmTransition::to))
                    .forEach(edge -> text.append("  - ")
                            .append(edge.step().words())
                            .append(" → ")
                            .append(edge.to().words())
                            .append('\n'));
        }
        text.append('\n');
    }

    private static boolean sealed(JavaClass type) {
        return type.isInterface()
                && type.getPackageName().startsWith("waymark.")
                && !type.getPackageName().equals(Ruling.class.getPackageName())
                && type.reflect().isSealed();
    }

    private void section(JavaClass type, StringBuilder text) {
        var states = leaves(type.reflect());
        var lines = new ArrayList<String>();
        boolean any = false;
        for (var state : states) {
            var acts = acts(type.reflect(), state);
            any |= !acts.isEmpty();
            lines.add("- **" + words(state.getSimpleName()) + "**" + (acts.isEmpty() ? ": nothing" : ""));
            acts.forEach(act -> lines.add("  - " + act));
        }
        if (any) {
            text.append("## ")
                    .append(words(type.getSimpleName()))
                    .append(" (`")
                    .append(type.getPackageName())
                    .append("`)\n\n")
                    .append(String.join("\n", lines))
                    .append("\n\n");
        }
    }

    private static List<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> leaves(permitted).stream())
                        .toList()
                : List.of(type);
    }

    private static String words(String name) {
        var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// What the state can be asked for: methods of its own, of the sealed types above it, and of its
    /// package that take it.
    private List<String> acts(Class<?> root, Class<?> state) {
        var acts = new ArrayList<String>();
        for (var method : asked(root, state)) {
            var source = source(method.getOwner());
            var body = source.arm(method.getOwner().getSimpleName(), method.getName(), state);
            if (body.isEmpty() || source.refuses(body.get()) || source.guarded(body.get(), state)) {
                continue;
            }
            var event = event(method);
            var permitted = event == null
                    ? Set.<String>of()
                    : event.isSealed()
                            ? leaves(event).stream().map(Class::getSimpleName).collect(Collectors.toSet())
                            : Set.of(event.getSimpleName());
            var follow = new TreeSet<>(source.made(body.get()));
            follow.retainAll(permitted);
            if (follow.isEmpty() && event != null) {
                follow.add(event.getSimpleName());
            }
            var listeners = event == null ? Set.<String>of() : listeners(event, follow);
            acts.add("*" + words(method.getName()).toLowerCase(java.util.Locale.ROOT) + "* → "
                    + String.join(" or ", follow)
                    + (listeners.isEmpty() ? "" : ", heard by " + String.join(", ", listeners)));
        }
        return acts;
    }

    private List<JavaMethod> asked(Class<?> root, Class<?> state) {
        var asked = rulings.getOrDefault(root.getPackageName(), List.of()).stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.STATIC)
                        ? method.getRawParameterTypes().stream()
                                .anyMatch(parameter -> above(root, state, parameter.reflect()))
                        : above(root, state, method.getOwner().reflect()))
                .sorted(Comparator.comparing(JavaMethod::getName))
                .toList();
        return asked.stream()
                .filter(method -> asked.stream().noneMatch(other -> overrides(other, method)))
                .toList();
    }

    private static boolean overrides(JavaMethod other, JavaMethod method) {
        return other != method
                && other.getName().equals(method.getName())
                && method.getOwner().reflect() != other.getOwner().reflect()
                && method.getOwner().reflect().isAssignableFrom(other.getOwner().reflect());
    }

    private static boolean above(Class<?> root, Class<?> state, Class<?> type) {
        return type.isAssignableFrom(state) && root.isAssignableFrom(type);
    }

    private static @Nullable Class<?> event(JavaMethod method) {
        return method.reflect().getGenericReturnType() instanceof ParameterizedType ruling
                        && ruling.getActualTypeArguments()[0] instanceof Class<?> event
                ? event
                : null;
    }

    /// Classes with a listener to one of these events, or to all of their kind.
    private Set<String> listeners(Class<?> kind, Set<String> events) {
        return listening.stream()
                .filter(method -> method.getRawParameterTypes().stream().anyMatch(parameter -> {
                    var heard = parameter.reflect();
                    return heard.isAssignableFrom(kind) && heard != Object.class
                            || kind.isAssignableFrom(heard) && events.contains(heard.getSimpleName());
                }))
                .map(method -> method.getOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Source source(JavaClass type) {
        var outer = type.getFullName().replaceAll("\\$.*", "");
        return sources.computeIfAbsent(outer, Source::of);
    }

    /// The methods of a file, as they are written.
    private record Source(Map<String, List<MethodTree>> methods, Map<MethodTree, String> owners) {

        static Source of(String outer) {
            var compiler = ToolProvider.getSystemJavaCompiler();
            var methods = new HashMap<String, List<MethodTree>>();
            var owners = new IdentityHashMap<MethodTree, String>();
            try (var files = compiler.getStandardFileManager(null, null, null)) {
                var path = Path.of("src/main/java/" + outer.replace('.', '/') + ".java");
                var task = (JavacTask) compiler.getTask(
                        null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(path));
                for (CompilationUnitTree unit : task.parse()) {
                    new TreeScanner<Void, Void>() {
                        private String owner = "";

                        @Override
                        public Void visitClass(ClassTree type, Void none) {
                            var around = owner;
                            owner = type.getSimpleName().toString();
                            super.visitClass(type, none);
                            owner = around;
                            return null;
                        }

                        @Override
                        public Void visitMethod(MethodTree method, Void none) {
                            owners.put(method, owner);
                            methods.computeIfAbsent(method.getName().toString(), _ -> new ArrayList<>())
                                    .add(method);
                            return super.visitMethod(method, none);
                        }
                    }.scan(unit, null);
                }
            } catch (IOException problem) {
                throw new java.io.UncheckedIOException(problem);
            }
            return new Source(methods, owners);
        }

        /// What the method does in that state: the whole of it, or the branch of its switch over the states.
        Optional<Tree> arm(String owner, String name, Class<?> state) {
            return methods.getOrDefault(name, List.of()).stream()
                    .filter(method -> method.getBody() != null
                            && owner.equals(owners.get(method))
                            && String.valueOf(method.getReturnType()).startsWith("Ruling"))
                    .map(method -> overThis(method)
                            .<Tree>map(cases -> cases.getCases().stream()
                                    .filter(one -> matches(one, state))
                                    .findFirst()
                                    .<Tree>map(CaseTree::getBody)
                                    .orElse(method.getBody()))
                            .orElse(method.getBody()))
                    .findFirst();
        }

        private static Optional<SwitchExpressionTree> overThis(MethodTree method) {
            var found = new ArrayList<SwitchExpressionTree>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitSwitchExpression(SwitchExpressionTree cases, Void none) {
                    if (cases.getExpression().toString().equals("(this)")) {
                        found.add(cases);
                    }
                    return super.visitSwitchExpression(cases, none);
                }
            }.scan(method, null);
            return found.stream().findFirst();
        }

        /// The simple names of a state and of the types above it.
        private static Set<String> names(Class<?> state) {
            var names = new HashSet<>(Set.of(state.getSimpleName()));
            for (var above : state.getInterfaces()) {
                names.addAll(names(above));
            }
            return names;
        }

        private static boolean matches(CaseTree one, Class<?> state) {
            return one.getLabels().stream()
                    .filter(PatternCaseLabelTree.class::isInstance)
                    .map(label -> ((PatternCaseLabelTree) label).getPattern())
                    .map(pattern -> switch (pattern) {
                        case BindingPatternTree binding ->
                            String.valueOf(binding.getVariable().getType());
                        case DeconstructionPatternTree parts ->
                            parts.getDeconstructor().toString();
                        default -> "";
                    })
                    .anyMatch(type -> is(state, type));
        }

        /// Whether it begins with a refusal for all but certain states, and this is none of them.
        boolean guarded(Tree body, Class<?> state) {
            return body instanceof BlockTree block
                    && !block.getStatements().isEmpty()
                    && block.getStatements().getFirst() instanceof IfTree first
                    && refuses(first.getThenStatement())
                    && holds(first.getCondition(), state).orElse(false);
        }

        /// Whether a condition that asks which state it is holds in that state; nothing where it asks for
        /// more.
        private Optional<Boolean> holds(Tree condition, Class<?> state) {
            return switch (condition) {
                case ParenthesizedTree inner -> holds(inner.getExpression(), state);
                case UnaryTree not
                when not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT ->
                    holds(not.getExpression(), state).map(held -> !held);
                case BinaryTree both
                when both.getKind() == Tree.Kind.CONDITIONAL_OR ->
                    holds(both.getLeftOperand(), state)
                            .flatMap(
                                    left -> holds(both.getRightOperand(), state).map(right -> left || right));
                case BinaryTree both
                when both.getKind() == Tree.Kind.CONDITIONAL_AND ->
                    holds(both.getLeftOperand(), state)
                            .flatMap(
                                    left -> holds(both.getRightOperand(), state).map(right -> left && right));
                case InstanceOfTree asked
                when asked.getExpression().toString().equals("this") ->
                    Optional.of(is(
                            state,
                            asked.getPattern() instanceof BindingPatternTree binding
                                    ? String.valueOf(binding.getVariable().getType())
                                    : String.valueOf(asked.getType())));
                case MethodInvocationTree call
                when call.getArguments().isEmpty() ->
                    methods.getOrDefault(name(call), List.of()).stream()
                            .filter(method -> method.getBody() != null
                                    && method.getBody().getStatements().size() == 1)
                            .map(method -> method.getBody().getStatements().getFirst())
                            .filter(ReturnTree.class::isInstance)
                            .findFirst()
                            .flatMap(only -> holds(((ReturnTree) only).getExpression(), state));
                default -> Optional.empty();
            };
        }

        private static boolean is(Class<?> state, String type) {
            return names(state).contains(type.substring(type.lastIndexOf('.') + 1));
        }

        /// Whether it is a refusal and nothing else, perhaps by another method of the file.
        boolean refuses(Tree body) {
            return refuses(body, new HashSet<>());
        }

        private boolean refuses(Tree body, Set<Tree> seen) {
            if (!seen.add(body)) {
                return false;
            }
            var made = new HashSet<String>();
            boolean[] other = {false};
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
                    var name = name(call);
                    if (name.equals("refused")) {
                        made.add(name);
                        return null;
                    }
                    if (name.equals("agreed") || name.equals("or") || name.equals("map")) {
                        other[0] = true;
                    }
                    methods.getOrDefault(name, List.of()).stream()
                            .filter(method -> method.getBody() != null
                                    && String.valueOf(method.getReturnType()).startsWith("Ruling"))
                            .forEach(method -> {
                                if (refuses(method.getBody(), seen)) {
                                    made.add(name);
                                } else {
                                    other[0] = true;
                                }
                            });
                    return super.visitMethodInvocation(call, none);
                }
            }.scan(body, null);
            return !made.isEmpty() && !other[0];
        }

        private static String name(MethodInvocationTree call) {
            return switch (call.getMethodSelect()) {
                case MemberSelectTree member -> member.getIdentifier().toString();
                case IdentifierTree own -> own.getName().toString();
                default -> "";
            };
        }

        /// The names of the types of which it makes one, in methods of the file that it calls too.
        Set<String> made(Tree body) {
            var made = new HashSet<String>();
            var seen = new HashSet<Tree>();
            made(body, made, seen);
            return made;
        }

        private void made(Tree body, Set<String> made, Set<Tree> seen) {
            if (!seen.add(body)) {
                return;
            }
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitNewClass(NewClassTree one, Void none) {
                    var type = one.getIdentifier().toString().replaceAll("<.*", "");
                    made.add(type.substring(type.lastIndexOf('.') + 1));
                    return super.visitNewClass(one, none);
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
                    methods.getOrDefault(name(call), List.of()).stream()
                            .filter(method -> method.getBody() != null
                                    && method.getParameters().size()
                                            == call.getArguments().size())
                            .forEach(method -> made(method.getBody(), made, seen));
                    return super.visitMethodInvocation(call, none);
                }

                @Override
                public Void visitClass(ClassTree nested, Void none) {
                    return null;
                }
            }.scan(body, null);
        }
    }
}
