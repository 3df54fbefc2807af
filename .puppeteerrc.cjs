// The headless shell comes from the system or from bin/start; installing packages downloads no browser.
module.exports = { skipDownload: true };
