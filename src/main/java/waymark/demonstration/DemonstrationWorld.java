package waymark.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.analysis.coverage.DemonstrationCoverage;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.strategy.StrategyApi;

/// Makes the demonstration data at the first start: fictional people in the real partnership, their four
/// plans and their quarters up to today. All of it in one transaction, so that an interrupted start makes it
/// anew and nobody ever sees half of it; everything through the interfaces, rules and row policies that
/// people meet, acting as the people themselves.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
@ConditionalOnBooleanProperty(name = "waymark.world", matchIfMissing = true)
@Order(20) // after the partnership's import
class DemonstrationWorld implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationWorld.class);

    private final DirectoryApi directory;
    private final PeopleApi everybody;
    private final StrategyApi strategy;
    private final DemoPeople people;
    private final DemoDeliveryPlan delivery;
    private final DemoActionPlans plans;
    private final DemoQuarters quarters;
    private final DemoPathways pathways;
    private final DemoContacts contacts;
    private final DemoServices services;
    private final DemoHandovers handovers;
    private final DemoMeetings meetings;
    private final DemoDuties duties;
    private final DemoRisks risks;
    private final DemoAccountability accountability;
    private final DemoCases cases;
    private final DemoCaseConsent consent;
    private final DemoCaseRights rights;
    private final DemoCasePlan plan;
    private final DemoCasePlanCopy planCopy;
    private final DemoCaseSharing sharing;
    private final DemoCaseReferral referral;
    private final DemoCaseAccess access;
    private final DemoCaseload caseload;
    private final DemoCaseNotification notification;
    private final DemoCaseOutcomes outcomes;
    private final DemoCaseEnding ending;
    private final DemoConferences conferences;
    private final DemoTraining training;
    private final DemoIntelligence intelligence;
    private final DemoWorkshop workshop;
    private final DemoLearning learning;
    private final DemoOperations operations;
    private final DemoDisruption disruption;
    private final DemoPictures pictures;
    private final DemoCampaigns campaigns;
    private final DemonstrationCoverage coverage;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationWorld(
            DirectoryApi directory,
            PeopleApi everybody,
            StrategyApi strategy,
            DemoPeople people,
            DemoDeliveryPlan delivery,
            DemoActionPlans plans,
            DemoQuarters quarters,
            DemoPathways pathways,
            DemoContacts contacts,
            DemoServices services,
            DemoHandovers handovers,
            DemoMeetings meetings,
            DemoDuties duties,
            DemoRisks risks,
            DemoAccountability accountability,
            DemoCases cases,
            DemoCaseConsent consent,
            DemoCaseRights rights,
            DemoCasePlan plan,
            DemoCasePlanCopy planCopy,
            DemoCaseSharing sharing,
            DemoCaseReferral referral,
            DemoCaseAccess access,
            DemoCaseload caseload,
            DemoCaseNotification notification,
            DemoCaseOutcomes outcomes,
            DemoCaseEnding ending,
            DemoConferences conferences,
            DemoTraining training,
            DemoIntelligence intelligence,
            DemoWorkshop workshop,
            DemoLearning learning,
            DemoOperations operations,
            DemoDisruption disruption,
            DemoPictures pictures,
            DemoCampaigns campaigns,
            DemonstrationCoverage coverage,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.everybody = everybody;
        this.strategy = strategy;
        this.people = people;
        this.delivery = delivery;
        this.plans = plans;
        this.quarters = quarters;
        this.pathways = pathways;
        this.contacts = contacts;
        this.services = services;
        this.handovers = handovers;
        this.meetings = meetings;
        this.duties = duties;
        this.risks = risks;
        this.accountability = accountability;
        this.cases = cases;
        this.consent = consent;
        this.rights = rights;
        this.plan = plan;
        this.planCopy = planCopy;
        this.sharing = sharing;
        this.referral = referral;
        this.access = access;
        this.caseload = caseload;
        this.notification = notification;
        this.outcomes = outcomes;
        this.ending = ending;
        this.conferences = conferences;
        this.training = training;
        this.intelligence = intelligence;
        this.workshop = workshop;
        this.learning = learning;
        this.operations = operations;
        this.disruption = disruption;
        this.pictures = pictures;
        this.campaigns = campaigns;
        this.coverage = coverage;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.run(
                DemoPeople.SYSTEM,
                () -> transaction.executeWithoutResult(state -> {
                    if (!directory.areas(DemoPeople.SYSTEM).isEmpty()
                            && everybody.current(DemoPeople.SYSTEM).isEmpty()) {
                        make(new DemoCalendar(LocalDate.now(clock)));
                        LOG.info("demonstration data made");
                    }
                }));
    }

    /// The quarter being reported is the last that has ended.
    void make(DemoCalendar days) {
        var persons = people.add(days);
        var settings = strategy.settings(DemoPeople.SYSTEM, days.today());
        var reported = settings.quarter(days.today()).previous();
        var timeline = new DemoTimeline();
        var measures = delivery.addTo(timeline, persons, days, reported);
        plans.addTo(timeline, persons, days);
        quarters.addTo(timeline, persons, measures, days, reported, settings.firstMonth());
        pathways.addTo(timeline, persons, days);
        contacts.addTo(timeline, persons, days);
        services.addTo(timeline, persons, days);
        handovers.addTo(timeline, persons, days);
        meetings.addTo(timeline, persons, days);
        duties.addTo(timeline, persons, days);
        risks.addTo(timeline, persons, days);
        accountability.addTo(timeline, persons, days);
        cases.addTo(timeline, persons, days);
        consent.addTo(timeline, persons, days);
        rights.addTo(timeline, persons, days);
        plan.addTo(timeline, persons, days);
        sharing.addTo(timeline, persons, days);
        access.addTo(timeline, persons, days);
        caseload.addTo(timeline, persons, days);
        planCopy.addTo(timeline, persons, days);
        referral.addTo(timeline, persons, days);
        notification.addTo(timeline, persons, days);
        outcomes.addTo(timeline, persons, days);
        ending.addTo(timeline, persons, days);
        conferences.addTo(timeline, persons, days);
        training.addTo(timeline, persons, days);
        intelligence.addTo(timeline, persons, days);
        workshop.addTo(timeline, persons, days);
        learning.addTo(timeline, persons, days);
        operations.addTo(timeline, persons, days);
        disruption.addTo(timeline, persons, days);
        pictures.addTo(timeline, persons, days);
        campaigns.addTo(timeline, persons, days);
        covered(timeline, persons, days);
        timeline.run();
    }

    /// Published local figures, who is reached, and two gaps.
    private void covered(DemoTimeline timeline, Map<String, Actor.Person> persons, DemoCalendar days) {
        var analyst = DemoPeople.find(persons, "analyst");
        var consultation = DemoPeople.find(persons, "consultation_lead");
        timeline.on(
                days.day(-1),
                () -> people.as(analyst, actor -> {
                    coverage.figures(
                            actor,
                            "The newest figure for the whole of Humberside is of the year to March 2023.",
                            "Whether that figure counts referrals sent or received. No figure was found for Hull, East Riding"
                                    + " and North Lincolnshire alone.");
                    coverage.gap(
                            actor,
                            "People who wash cars and speak Kurdish",
                            "ckb",
                            "HULL",
                            "No report and no hand-over in a year names Kurdish, and visits keep meeting people who speak it.",
                            "Posters and films in Kurdish, and somebody they trust to ask.");
                }));
        timeline.on(
                days.day(-1),
                () -> people.as(consultation, actor -> {
                    var gap = coverage.gap(
                            actor,
                            "Seasonal workers on farms",
                            "ro",
                            "EAST_RIDING",
                            "They leave before anybody has learned their names.",
                            "Visits in the first week of the harvest.");
                    coverage.takeUp(actor, gap, "Two visits with growers before the harvest.");
                }));
    }
}
