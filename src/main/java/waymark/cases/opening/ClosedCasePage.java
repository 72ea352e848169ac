package waymark.cases.opening;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.NotFoundPage;
import waymark.web.Page;
import waymark.web.forms.ParkedForm;
import waymark.web.forms.TypedFields;

/// What a member of a case is told where they would change it while it is closed: since when it is, and where it
/// is opened again. To everybody else it is as absent as before.
@Component
class ClosedCasePage implements NotFoundPage {

    /// @param since the day it was closed
    /// @param typed what was sent and not taken
    record View(Case it, LocalDate since, List<ParkedForm.Field> typed) {}

    private final Cases cases;
    private final JdbcClient db;

    ClosedCasePage(Cases cases, JdbcClient db) {
        this.cases = cases;
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ModelAndView> instead(NotFound missing, HttpServletRequest request) {
        return missing.what() instanceof Ref ref && names(request, ref)
                ? cases.find(ref).filter(Case::closed).map(it -> page(it, request))
                : Optional.empty();
    }

    private static boolean names(HttpServletRequest request, Ref ref) {
        return (request.getRequestURI() + "/").contains("/" + ref + "/");
    }

    private ModelAndView page(Case it, HttpServletRequest request) {
        var since = db.sql("select closed_on from cases.case_record where id = :id")
                .param("id", it.id())
                .query(LocalDate.class)
                .single();
        return Page.conflict("cases/opening/closedCase", new View(it, since, TypedFields.held(request)));
    }
}
