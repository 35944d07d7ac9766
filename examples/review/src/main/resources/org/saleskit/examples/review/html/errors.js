// Keeps every script error of the page where a person or a test can find it.
'use strict';
window.saleskitErrors = [];
window.addEventListener('error', (event) => window.saleskitErrors.push(String(event.message)));
window.addEventListener('unhandledrejection', (event) => window.saleskitErrors.push(String(event.reason)));
