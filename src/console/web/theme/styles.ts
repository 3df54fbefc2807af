import '@fontsource-variable/golos-text/index.css';
import '@mantine/core/styles.css';
import './console.css';
