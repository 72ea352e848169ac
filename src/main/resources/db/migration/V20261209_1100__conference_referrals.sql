-- A returned referral may say something else about what kind of exploitation it is, when it is sent again.
grant update (exploitation) on conferences.item to waymark_app, waymark_clock;
