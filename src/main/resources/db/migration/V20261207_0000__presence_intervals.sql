-- Names as the field has them: intervals of presence, and the reply to an invitation.
alter table meetings.stay rename to presence_interval;
alter index meetings.stay_pkey rename to presence_interval_pkey;
alter index meetings.stay_meeting rename to presence_interval_meeting;
alter index meetings.stay_open rename to presence_interval_open;
alter trigger stay_fixed on meetings.presence_interval rename to presence_interval_fixed;
alter policy stay_select on meetings.presence_interval rename to presence_interval_select;
alter policy stay_insert on meetings.presence_interval rename to presence_interval_insert;
alter policy stay_update on meetings.presence_interval rename to presence_interval_update;
alter table meetings.attendance rename column said to reply;
alter function meetings.loses_its_chair(meetings.meeting, meetings.meeting) rename to removes_its_chair;
