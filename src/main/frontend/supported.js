// Read before the page is drawn, so that what a script will fold away is never seen unfolded first.
document.documentElement.classList.add('js-enabled')
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
