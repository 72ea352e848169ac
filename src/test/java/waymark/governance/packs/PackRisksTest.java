package waymark.governance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.governance.QuarterFixtures;
import waymark.risks.RiskFixtures;

@WaymarkTest
class PackRisksTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    QuarterFixtures made;

    @Autowired
    RiskFixtures risks;

    @Test
    void the_pack_prints_the_worst_risks_and_never_a_restricted_one() throws IOException {
        var path = "/packs/" + made.opened();
        var worst = risks.event();
        var restricted = risks.event();
        var most = new String[] {"inherentImpact", "5", "currentLikelihood", "5", "currentImpact", "5"};
        risks.registered(someone.areaLead("HULL"), worst, most);
        risks.registered(someone.areaLead("HULL"), restricted, RiskFixtures.with(most, "restricted", "yes"));
        var coordinator = visit.as(someone.coordinator());

        assertThat(coordinator.get(path).words())
                .contains("The worst risks, and how they moved since", worst, "High, 25 of 25", "not printed")
                .doesNotContain(restricted);
        try (var pdf = Loader.loadPDF(coordinator.get(path + "/pdf").response().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("High, 25 of 25, new: " + worst)
                    .doesNotContain(restricted);
        }
    }
}
