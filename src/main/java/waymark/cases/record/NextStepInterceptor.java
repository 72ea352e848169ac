package waymark.cases.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;

/// Keeps the next step of a case fresh: after each form that added to its history it is worked out anew, so that a
/// list of cases does not say what was due before.
@Configuration(proxyBeanMethods = false)
class NextStepInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(NextStepInterceptor.class);

    private final ObjectProvider<NextSteps> steps;

    NextStepInterceptor(ObjectProvider<NextSteps> steps) {
        this.steps = steps;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(80).addPathPatterns("/cases/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (response.getStatus() == HttpServletResponse.SC_SEE_OTHER
                && request.getAttribute(CaseHistory.CHANGED) instanceof String ref
                && CurrentActor.now() instanceof Actor.Person person) {
            try {
                steps.getObject().keep(person, new Ref(ref));
            } catch (DataAccessException | TransactionException away) {
                // what was saved is saved; the next page of the case works it out again
                LOG.debug("the next step of a case was not kept", away);
            }
        }
    }
}
