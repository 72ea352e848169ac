package waymark;

import waymark.kernel.Actor;

/// Somebody of the Hull council with every role there is, for tests that have to get past every lock.
final class Everything {

    private Everything() {}

    static Actor.Person with(TestUsers someone) {
        return someone.with(
                "HCC",
                "area_lead@area:HULL",
                "organisation_lead@organisation:HCC",
                "first_responder@organisation:HCC",
                "board_member@partnership",
                "coordinator@partnership",
                "information_governance@partnership",
                "administrator@installation",
                "pathway_editor@partnership",
                "pathway_reviewer@partnership",
                "concerns_desk@partnership",
                "identity_custodian@partnership",
                "caseworker@organisation:HCC",
                "conference_member@organisation:HCC",
                "conference_coordinator@area:HULL",
                "trainer@partnership",
                "campaign_editor@partnership",
                "picture_custodian@partnership",
                "intelligence_officer@organisation:HCC",
                "source_custodian@organisation:HCC",
                "operation_lead@partnership",
                "analyst@partnership",
                "consultation_lead@partnership",
                "funding_manager@partnership");
    }
}
