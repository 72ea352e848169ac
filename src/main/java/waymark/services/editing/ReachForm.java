package waymark.services.editing;

import java.util.Arrays;
import java.util.List;
import waymark.kernel.Problems;
import waymark.services.Coded;
import waymark.services.Cost;
import waymark.services.Interpreter;
import waymark.services.Reach;
import waymark.services.ReferralRoute;
import waymark.web.forms.FormData;

/// What somebody typed of a service: how to get in, at what cost, in which languages.
///
/// @param languages with commas between them
record ReachForm(
        String wayIn,
        String wayInWords,
        String phone,
        String email,
        String web,
        String cost,
        String costWords,
        String languages,
        String interpreter,
        String accessibility) {

    static final ReachForm EMPTY = new ReachForm(
            ReferralRoute.NOT_RECORDED.code(),
            "",
            "",
            "",
            "",
            Cost.NOT_RECORDED.code(),
            "",
            "",
            Interpreter.NOT_RECORDED.code(),
            "");

    static ReachForm of(FormData fields) {
        return new ReachForm(
                fields.text("wayIn"),
                fields.text("wayInWords"),
                fields.text("phone"),
                fields.text("email"),
                fields.text("web"),
                fields.text("cost"),
                fields.text("costWords"),
                fields.text("languages"),
                fields.text("interpreter"),
                fields.text("accessibility"));
    }

    static ReachForm of(Reach reach) {
        return new ReachForm(
                reach.wayIn().code(),
                reach.wayInWords(),
                reach.phone(),
                reach.email(),
                reach.web(),
                reach.cost().code(),
                reach.costWords(),
                String.join(", ", reach.languages()),
                reach.interpreter().code(),
                reach.accessibility());
    }

    Reach parse(Problems problems) {
        var way = Coded.parse(ReferralRoute.class, wayIn);
        problems.when(way.isEmpty(), "wayIn", "Choose who can bring a person in");
        var wanted = Coded.parse(Cost.class, cost);
        problems.when(wanted.isEmpty(), "cost", "Choose if there is a charge");
        var gets = Coded.parse(Interpreter.class, interpreter);
        problems.when(gets.isEmpty(), "interpreter", "Choose whether it gets an interpreter");
        return new Reach(
                way.orElse(ReferralRoute.NOT_RECORDED),
                wayInWords,
                phone,
                email,
                web,
                wanted.orElse(Cost.NOT_RECORDED),
                costWords,
                split(languages),
                gets.orElse(Interpreter.NOT_RECORDED),
                accessibility);
    }

    private static List<String> split(String languages) {
        return Arrays.stream(languages.split(",", -1))
                .map(String::strip)
                .filter(language -> !language.isEmpty())
                .distinct()
                .toList();
    }
}
