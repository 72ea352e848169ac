package waymark.cases.children;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;

/// What is owed to a child before their case is closed: social care, a guardian, and whatever else the steps are.
/// A child is who is treated as one by the route, or is one by the date of birth. A second person always looks.
@Component
class ChildAtEnd implements ClosingCheck {

    private static final int POSITION = 5;
    private static final int GROWN = 18;

    private final Children children;

    ChildAtEnd(Children children) {
        this.children = children;
    }

    @Override
    public int position() {
        return POSITION;
    }

    private static boolean child(Case it, LocalDate today) {
        int age = it.main().details().age(today);
        return it.route().child() || age >= 0 && age < GROWN;
    }

    @Override
    public List<Item> before(Case it, Actor.Person reader, LocalDate today) {
        return child(it, today)
                ? children.of(it).values().stream().map(kept -> item(it, kept)).toList()
                : List.of();
    }

    private static Item item(Case it, Children.Kept kept) {
        return new Item(
                "child-" + kept.step().path(),
                "For the child: " + kept.step().title(),
                kept.version() == 0 ? "Not begun" : kept.details().word(),
                kept.details().progress().over(),
                it.route().child() ? it.path() + "/child/" + kept.step().path() : it.path() + "/route");
    }

    @Override
    public List<String> second(Case it, LocalDate today) {
        return child(it, today) ? List.of("The person is a child, or may be one") : List.of();
    }
}
