package waymark.demonstration;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.support.plan.Answer;
import waymark.support.plan.Domain;
import waymark.support.plan.SupportPlanApi;
import waymark.support.referral.DeclineReason;
import waymark.support.referral.ServiceReferralApi;

/// Plans of support in the cases of the demonstration: one in the NRM, one outside it.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoCasePlan {

    private static final int LOW = 1;
    private static final int MEDIUM = 2;
    private static final int HIGH = 3;

    private final DemoCases made;
    private final SupportPlanApi plans;
    private final ServiceReferralApi referrals;
    private final DemoPeople people;

    DemoCasePlan(DemoCases made, SupportPlanApi plans, ServiceReferralApi referrals, DemoPeople people) {
        this.made = made;
        this.plans = plans;
        this.referrals = referrals;
        this.people = people;
    }

    void addTo(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var caseworker = DemoPeople.find(persons, "caseworker");
        timeline.on(days.day(-70), () -> people.as(caseworker, owner -> begin(owner, days)));
        timeline.on(days.day(-50), () -> people.as(caseworker, owner -> goOn(owner, days)));
        timeline.on(days.day(-30), () -> people.as(caseworker, owner -> mai(owner, days)));
        timeline.on(days.day(-12), () -> people.as(caseworker, owner -> review(owner, days)));
    }

    private void begin(Actor.Person owner, DemoCalendar days) {
        var piotr = made.about("Piotr");
        plans.need(
                owner,
                piotr,
                Domain.ACCOMMODATION,
                Answer.NEEDED,
                HIGH,
                "Fictional. A room with a door that I can lock. Not a hostel.",
                days.day(20));
        plans.need(
                owner,
                piotr,
                Domain.MONEY,
                Answer.NEEDED,
                MEDIUM,
                "Fictional. They owe me four months of wages. I want it back before I go home.",
                null);
        plans.need(owner, piotr, Domain.LANGUAGE, Answer.NOT_NEEDED, null, "", null);
        plans.need(owner, piotr, Domain.MENTAL_HEALTH, Answer.PREFERS_NOT_TO_SAY, null, "", null);
        var room = plans.action(
                owner,
                piotr,
                Domain.ACCOMMODATION,
                "Fictional. Go with him to the council’s homelessness service",
                owner,
                days.day(-60));
        plans.finish(owner, piotr, room, true, days.day(-70), "Fictional. A room until the end of the month.");
        asked(owner, piotr, Domain.ACCOMMODATION, "Fictional. Sample Housing Trust", days, DeclineReason.NO_PLACES);
    }

    private void asked(
            Actor.Person owner, Ref ref, Domain domain, String name, DemoCalendar days, DeclineReason reason) {
        var id = referrals.ask(owner, ref, domain, name, days.day(-70), days.day(-60));
        referrals.answer(owner, ref, id, reason, days.day(-70), "Fictional. Full until spring.");
    }

    private void goOn(Actor.Person owner, DemoCalendar days) {
        var piotr = made.about("Piotr");
        plans.action(
                owner,
                piotr,
                Domain.MONEY,
                "Fictional. List the hours he worked, from his notebook",
                null,
                days.day(-3));
        plans.action(
                owner,
                piotr,
                Domain.MONEY,
                "Fictional. Ask the employment rights adviser for a meeting",
                owner,
                days.day(4));
        var id = referrals.ask(
                owner, piotr, Domain.MONEY, "Fictional. Sample Employment Rights Advice", days.day(-50), days.day(-45));
        referrals.answer(owner, piotr, id, null, days.day(-50), "Fictional. A first meeting next week.");
        referrals.ask(owner, piotr, Domain.ACCOMMODATION, "Fictional. Sample Rooms", days.day(-50), days.day(1));
    }

    private void mai(Actor.Person owner, DemoCalendar days) {
        var mai = made.about("Mai");
        plans.need(
                owner,
                mai,
                Domain.SAFETY,
                Answer.NEEDED,
                HIGH,
                "Fictional. I do not want to be seen near the shop.",
                days.day(3));
        plans.need(
                owner,
                mai,
                Domain.EDUCATION_AND_WORK,
                Answer.NEEDED,
                LOW,
                "Fictional. English first, then I want to cook for a living.",
                null);
        plans.action(
                owner, mai, Domain.SAFETY, "Fictional. Plan a way to college that avoids the shop", owner, days.day(2));
        plans.action(
                owner,
                mai,
                Domain.EDUCATION_AND_WORK,
                "Fictional. Find an English class for women",
                owner,
                days.day(9));
        plans.review(
                owner, mai, days.day(12), "Fictional. She was there with an interpreter and added the English class.");
    }

    private void review(Actor.Person owner, DemoCalendar days) {
        plans.review(
                owner,
                made.about("Piotr"),
                days.day(16),
                "Fictional. The room is the first thing; the wages can wait a month.");
    }
}
