import { configure } from '@testing-library/react';

// What a test looks for comes at once; a machine that does something else for a while is no fault of the screen.
configure({ asyncUtilTimeout: 5000 });
