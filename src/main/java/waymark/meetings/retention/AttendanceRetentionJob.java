package waymark.meetings.retention;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.jobs.Job;

/// Removes each night the names that attendance is not kept by any more, meeting by meeting.
@Component
class AttendanceRetentionJob {

    private final AttendanceNames names;

    AttendanceRetentionJob(AttendanceNames names) {
        this.names = names;
    }

    @Configuration(proxyBeanMethods = false)
    static class Nightly {

        @Bean
        Job namesInAttendance(AttendanceRetentionJob job) {
            return Job.daily(LocalTime.of(3, 40), "Names in attendance", job::night);
        }
    }

    void night(Actor system) {
        names.endOfThoseWhoLeft(system);
        names.removeDeclarations(system);
        names.due(system).forEach(meeting -> names.remove(system, meeting));
    }
}
